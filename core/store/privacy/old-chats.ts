import type { DeskDb } from '../db.ts';
import { afterAllWaiting, beginningOf, type PartOfList } from '../projections/places.ts';
import type { ChatRow } from '../rows.ts';

const parts = (['agents', 'nobody'] as const).map(
  (whose): PartOfList => ({ part: 'closed', whose, order: 'latest', folder: 'every', category: 'all' }),
);

/** A run of the index of lists: closed chats, those whose buyer wrote last longest ago at its end. */
interface Run {
  readonly from: string;
  readonly to: string;
}

/** A chat closes after its buyer last wrote: none that closed before an instant lies outside. */
function runsBefore(instant: number): Run[] {
  return parts.map((part) => {
    const beginning = beginningOf(part);
    const digits = Math.max(0, afterAllWaiting - instant)
      .toString(36)
      .padStart(10, '0');
    return { from: `${beginning}${digits}`, to: `${beginning}\uffff` };
  });
}

async function openConversations(db: DeskDb): Promise<Set<string>> {
  const open = await db.chats.where('[state+holder+openedAt]').between(['open'], ['open', []]).toArray();
  return new Set(open.map(({ conversation }) => conversation));
}

/** Whether a chat ended before an instant (epoch ms), and was not rated since: then it counts for that still. */
export function isOld({ closedAt, ratedAt = 0 }: ChatRow, before: number): boolean {
  return closedAt !== undefined && closedAt < before && ratedAt < before;
}

/** How many chats closed before an instant (epoch ms), but for those of buyers who have one open. */
export async function countOldChats(db: DeskDb, before: number): Promise<number> {
  const open = await openConversations(db);
  const counts = await Promise.all(
    runsBefore(before).map(({ from, to }) =>
      db.chats
        .where('places')
        .between(from, to)
        .filter((row) => isOld(row, before) && !open.has(row.conversation))
        .count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where a look through old chats has come to; null at its beginning. */
export type Place = { readonly run: number; readonly after: string } | null;

/** So many chats are looked at together. */
const slice = 100;

/**
 * The next conversations with chats that closed before an instant (epoch ms) and none that is open, and where to go on; null
 * where that was all.
 */
export async function nextOldChats(
  db: DeskDb,
  before: number,
  place: Place,
): Promise<{ readonly conversations: readonly string[]; readonly next: Place }> {
  const { run, after } = place ?? { run: 0, after: '' };
  const range = runsBefore(before)[run];
  if (!range) return { conversations: [], next: null };
  const rows = await db.chats
    .where('places')
    .between(after === '' ? range.from : after, range.to, after === '')
    .limit(slice)
    .toArray();
  const open = await openConversations(db);
  const old = rows.filter((row) => isOld(row, before) && !open.has(row.conversation));
  const last = rows.at(-1)?.places.find((each) => each >= range.from && each < range.to);
  const full = rows.length === slice && last !== undefined;
  return {
    conversations: [...new Set(old.map(({ conversation }) => conversation))],
    next: full ? { run, after: last } : run + 1 < parts.length ? { run: run + 1, after: '' } : null,
  };
}
