import * as v from 'valibot';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import { replyFaults, shortcutKey, tidyReply } from '../../core/domain/library/reply-faults.ts';
import { mostTexts } from '../../core/domain/library/text-fault.ts';
import { cannotAct } from '../../core/domain/roster/may-act.ts';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { ReplyToKeep, TextsBefore } from '../../core/protocol/library-work.ts';
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

async function carryOut({ db, shop }: HouseTools, told: Told, by: string): Promise<Reply> {
  const here = await shop();
  const outcome = await db
    .transaction('rw', db.savedReplies, async () => {
      const rows = new Map((await db.savedReplies.toArray()).map((row) => [row.id, row]));
      const before = [...told.keep.map(({ id: each }) => each), ...told.forget].flatMap(
        (each) => rows.get(each) ?? [],
      );
      const cannot = cannotChange(here, [...told.keep, ...before], by);
      if (cannot) return cannot;
      const kept = told.keep.map(
        (each): SavedReplyRow => ({ ...each, usedAt: each.usedAt ?? rows.get(each.id)?.usedAt ?? 0 }),
      );
      const taken = takenIn(kept, rows, told.forget);
      if (taken) return taken;
      await db.savedReplies.bulkDelete([...told.forget]);
      await db.savedReplies.bulkPut(kept);
      return before;
    })
    .catch((error) => {
      throw asStoreFault(error);
    });
  if ('code' in outcome) return { ok: false, refusal: outcome };
  return { ok: true, value: { before: outcome } satisfies TextsBefore<SavedReplyRow> };
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

/** Why the shortcuts cannot be these: two replies of the same people would have the same. */
function takenIn(
  kept: readonly SavedReplyRow[],
  rows: ReadonlyMap<string, SavedReplyRow>,
  forget: readonly string[],
): Refusal | null {
  const going = new Set([...kept.map(({ id }) => id), ...forget]);
  const byShortcut = new Map(
    [...rows.values()].filter((row) => !going.has(row.id)).map((row) => [shortcutOf(row), row]),
  );
  for (const row of kept) {
    if (row.shortcut === '') continue;
    const other = byShortcut.get(shortcutOf(row));
    if (other)
      return { code: 'Invalid', words: `“${other.title}” has the shortcut /${row.shortcut} already.` };
    byShortcut.set(shortcutOf(row), row);
  }
  return null;
}

function shortcutOf({ owner, shortcut }: SavedReplyRow): string {
  return `${owner} ${shortcutKey(shortcut)}`;
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
