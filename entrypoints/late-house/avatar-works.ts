import * as v from 'valibot';
import { avatarType, largestAvatar } from '../../core/domain/roster/avatar-picture.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import type { HouseTools } from '../background/house-tools.ts';
import { type KnownWork, knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const base64 = v.pipe(
  v.string(),
  v.maxLength(Math.ceil(largestAvatar / 3) * 4),
  v.check((text) => text.length % 4 === 0 && /^[\da-zA-Z+/]*={0,2}$/.test(text)),
);

const submission = v.strictObject({ do: v.literal('submitAvatar'), agent: id, base64 });
const review = v.strictObject({
  do: v.literal('reviewAvatarForPlatform'),
  agent: id,
  picture: id,
  accepted: v.boolean(),
});

function noPicture(): Reply<never> {
  return {
    ok: false,
    fault: { code: 'NoPicture', words: 'This is no picture that the desk made ready. Choose the file anew.' },
  };
}

/** The same picture has the same id, whoever gives it. */
async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function submit(
  { run }: HouseTools,
  { agent, base64: given }: v.InferOutput<typeof submission>,
  by: string,
): Promise<Reply> {
  const bytes = Uint8Array.from(atob(given), (sign) => sign.charCodeAt(0));
  const type = avatarType(bytes);
  if (!type) return noPicture();
  const picture = await idOf(bytes);
  const image = { type, base64: given };
  const { refusal } = await run({ do: 'submitAvatar', by, agent, picture, image });
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

/** In a practice shop somebody plays the platform, which looks at the pictures. */
async function reviewForPlatform(
  { db, run }: HouseTools,
  { agent, picture, accepted }: v.InferOutput<typeof review>,
): Promise<Reply> {
  if ((await connectionNow(db)).kind !== 'practice') {
    const words = 'Only a practice shop has its platform played.';
    return { ok: false, refusal: { code: 'NotAllowed', words } };
  }
  const { refusal } = await run({ do: 'reviewAvatar', agent, picture, accepted, why: '' });
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

/** What is done with pictures of agents, by what `do` says. */
export const avatarWorks: readonly (readonly [string, KnownWork])[] = [
  ['submitAvatar', knownWork({ may: 'everybody', told: submission, carryOut: submit })],
  ['reviewAvatarForPlatform', knownWork({ may: 'everybody', told: review, carryOut: reviewForPlatform })],
];
