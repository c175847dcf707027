import * as v from 'valibot';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import { shortcutTaken } from '../../core/domain/library/decide-library.ts';
import { replyFaults, tidyReply } from '../../core/domain/library/reply-faults.ts';
import { mostTexts } from '../../core/domain/library/text-fault.ts';
import { cannotAct } from '../../core/domain/roster/may-act.ts';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { ReplyToKeep, TextsBefore } from '../../core/protocol/library-work.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { SavedReplyRow } from '../../core/store/rows.ts';
import { asStoreFault } from '../../core/store/store-fault.ts';
import type { HouseTools } from '../background/house-tools.ts';
import { knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const line = v.pipe(v.string(), v.maxLength(5000));

const reply = v.pipe(
  v.strictObject({
    id,
    title: line,
    shortcut: line,
    text: line,
    owner: v.pipe(v.string(), v.maxLength(200)),
    usedAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.transform(
    ({ usedAt, ...rest }): ReplyToKeep => ({
      ...tidyReply(rest),
      ...(usedAt === undefined ? {} : { usedAt }),
    }),
  ),
  v.check((tidy) => replyFaults(tidy, []).length === 0),
);

interface Told {
  readonly keep: readonly ReplyToKeep[];
  readonly forget: readonly string[];
}

const notYours: Refusal = { code: 'NotAllowed', words: 'This reply is another agent’s own.' };

/** All replies there are, the team's and everybody's own. */
async function repliesNow(db: DeskDb): Promise<ReadonlyMap<string, SavedReplyRow>> {
  const [team, own, uses] = await Promise.all([
    db.savedReplies.toArray(),
    db.ownReplies.toArray(),
    db.replyUses.toArray(),
  ]);
  const usedAt = new Map(uses.map((row) => [row.id, row.usedAt]));
  const all = [...team.map((each) => ({ ...each, owner: '' })), ...own];
  return new Map(all.map((each) => [each.id, { ...each, usedAt: usedAt.get(each.id) ?? 0 }]));
}

/** What is the team's goes to its log; one's own stays in this browser. A reply may go from one to the other. */
async function carryOut({ db, shop, run }: HouseTools, { keep, forget }: Told, by: string): Promise<Reply> {
  const rows = await repliesNow(db);
  const before = [...keep.map(({ id: each }) => each), ...forget].flatMap((each) => rows.get(each) ?? []);
  const refusal =
    cannotChange(await shop(), [...keep, ...before], by) ?? shortcutTaken(keep, [...rows.values()], forget);
  if (refusal) return { ok: false, refusal };
  const [team, own] = [keep.filter(({ owner }) => owner === ''), keep.filter(({ owner }) => owner !== '')];
  const isTeams = (each: string) => rows.get(each)?.owner === '';
  const gone = [...forget, ...own.map((each) => each.id)].filter(isTeams);
  if (team.length + gone.length > 0) {
    const teams = team.map(({ id: of, title, shortcut, text }) => ({ id: of, title, shortcut, text }));
    const cannot = (await run({ do: 'changeReplies', by, keep: teams, forget: gone })).refusal;
    if (cannot) return { ok: false, refusal: cannot };
  }
  await keepHere(db, { keep, forget });
  return { ok: true, value: { before } satisfies TextsBefore<SavedReplyRow> };
}

/** Keeps what is this browser's: agents' own replies, and when each was last used. */
async function keepHere(db: DeskDb, { keep, forget }: Told): Promise<void> {
  const own = keep.filter(({ owner }) => owner !== '');
  const others = keep.flatMap(({ id: each, owner }) => (owner === '' ? [each] : []));
  const uses = keep.flatMap(({ id: each, usedAt }) => (usedAt === undefined ? [] : [{ id: each, usedAt }]));
  await db
    .transaction('rw', [db.ownReplies, db.replyUses], async () => {
      await db.ownReplies.bulkDelete([...forget, ...others]);
      await db.ownReplies.bulkPut(own.map(({ usedAt: _, ...rest }) => rest));
      await db.replyUses.bulkDelete([...forget]);
      await db.replyUses.bulkPut(uses);
    })
    .catch((error) => {
      throw asStoreFault(error);
    });
}

/** Why somebody cannot change these; null if they can: their own everybody may, the team's the shop's managers. */
function cannotChange(
  shop: Shop,
  replies: readonly { readonly owner: string }[],
  by: string,
): Refusal | null {
  const owners = new Set(replies.map(({ owner }) => owner));
  const cannot = owners.has('') ? cannotManage(shop, by) : cannotAct(shop, by);
  if (cannot) return cannot;
  return [...owners].some((owner) => owner !== '' && owner !== by) ? notYours : null;
}

/** Keeps and forgets saved replies, all at once or not at all (docs/rules.md §8). */
export const changeReplies = knownWork({
  may: 'everybody',
  told: v.strictObject({
    do: v.literal('changeReplies'),
    keep: v.pipe(v.array(reply), v.maxLength(mostTexts)),
    forget: v.pipe(v.array(id), v.maxLength(mostTexts)),
  }),
  carryOut,
});
