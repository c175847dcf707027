import * as v from 'valibot';
import { openChatOf } from '../../../core/domain/chat/conversation.ts';
import type { Refusal } from '../../../core/domain/desk/refusal.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { eraseBuyer } from '../../../core/store/privacy/erase-buyer.ts';
import { planErasure } from '../../../core/store/privacy/rewriting-plan.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';
import { asOwner, rewriteTeamsPast } from './team-past.ts';

const asked = v.strictObject({
  do: v.literal('eraseBuyer'),
  buyer: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

type Fault = { readonly code: string; readonly words: string };

const nobody: Fault = {
  code: 'BuyerUnknown',
  words: 'This desk knows no such buyer, or they were erased already.',
};
const busy: Fault = { code: 'Busy', words: 'The buyer has just written. Nothing was erased; try again.' };
const underWay: Fault = {
  code: 'Busy',
  words:
    'A message to this buyer is on its way, and the shop has not said whether it came. Try again in a moment.',
};

function conversationsOf(db: DeskDb, buyer: string) {
  return db.conversations.where('buyer.id').equals(buyer).toArray();
}

async function whyNotNow(db: DeskDb, buyer: string): Promise<Fault | null> {
  const conversations = await conversationsOf(db, buyer);
  if (conversations.some((each) => openChatOf(each))) return busy;
  const theirs = new Set(conversations.map(({ id }) => id));
  const tried = await db.outbox
    .filter(
      ({ work, attemptedAt }) =>
        work.kind === 'send' && theirs.has(work.conversation) && attemptedAt !== null,
    )
    .count();
  return tried > 0 ? underWay : null;
}

/** In a team the log forgets first, and every browser with it: nobody has to stand still, as nothing holds that came in between. */
function eraseInTeam(tools: HouseTools, buyer: string, by: string): Promise<Reply> {
  const { db, now } = tools;
  return asOwner(tools, by, async (inside) => {
    const refusal = await endChats(tools, buyer, by);
    if (refusal) return { ok: false, refusal };
    const erase = () =>
      rewriteTeamsPast(tools, inside, now(), async () => {
        const fault = await whyNotNow(db, buyer);
        return fault
          ? { ok: false, fault }
          : planErasure(db, { buyer, by, now: now(), newId: () => crypto.randomUUID() });
      });
    const came = await erase();
    // An order that came to the log meanwhile wrote to nothing that stood still.
    const left = await db.commits.where('streams').equals(`buyer/${buyer}`).count();
    return came.ok && left > 0 ? erase() : came;
  });
}

async function endChats({ db, run }: HouseTools, buyer: string, by: string): Promise<Refusal | null> {
  for (const each of await conversationsOf(db, buyer)) {
    if (!openChatOf(each)) continue;
    const { refusal } = await run({ do: 'endChat', by, conversation: each.id });
    // It may have closed by itself just then.
    if (refusal && openChatOf(await db.conversations.get(each.id))) return refusal;
  }
  return null;
}

async function carryOut(
  tools: HouseTools,
  { buyer }: v.InferOutput<typeof asked>,
  by: string,
): Promise<Reply> {
  const { db, now, still } = tools;
  const conversations = await conversationsOf(db, buyer);
  if (conversations.length === 0 && (await db.orders.where('buyer').equals(buyer).count()) === 0)
    return { ok: false, fault: nobody };
  if (await db.team.get('team')) return eraseInTeam(tools, buyer, by);
  const refusal = await endChats(tools, buyer, by);
  if (refusal) return { ok: false, refusal };
  let fault: Fault | null = null;
  await still(async () => {
    fault = await whyNotNow(db, buyer);
    if (!fault) await eraseBuyer(db, { buyer, by, now: now(), newId: () => crypto.randomUUID() });
  });
  return fault ? { ok: false, fault } : { ok: true, value: null };
}

/** Erases a buyer; a chat that is open ends first. */
export const eraseWork = knownWork({ may: 'managers', told: asked, carryOut });
