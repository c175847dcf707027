import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/** Before and after every key of an index. */
const least = Number.NEGATIVE_INFINITY;
const most = Number.POSITIVE_INFINITY;

/** The chat's place in the log: the line that says it opened carries it. */
async function placeOf(db: DeskDb, { conversation, openedAt, n }: ChatRow): Promise<string> {
  const line = await db.entries
    .where('[conversation+at+tie]')
    .between([conversation, openedAt, 'a'], [conversation, openedAt, 'b'])
    .filter((entry) => entry.kind === 'note' && entry.note.what === 'opened' && entry.chat === n)
    .first();
  return line?.tie ?? '';
}

function hasBuyersWords({ firstInboundAt }: ChatRow): boolean {
  return firstInboundAt !== undefined;
}

/** Rows in the order of their opening; what opened at one instant still did so one after another. */
async function asOpened(db: DeskDb, rows: readonly ChatRow[]): Promise<readonly ChatRow[]> {
  const together = Map.groupBy(rows, ({ openedAt }) => openedAt);
  if (together.size === rows.length) return rows;
  const groups = [...together.values()].map(async (group) => {
    if (group.length === 1) return group;
    const placed = await Promise.all(group.map(async (row) => ({ row, place: await placeOf(db, row) })));
    return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ row }) => row);
  });
  return (await Promise.all(groups)).flat();
}

/**
 * The first so many unassigned open chats, in the order they opened (docs/rules.md §4). One that automation started is nobody's to take
 * until its buyer writes in it.
 * @param room how many at most; infinity for all.
 */
export async function unassignedChats(db: DeskDb, room: number): Promise<readonly ChatRow[]> {
  const byOpening = db.chats.where('[state+holder+openedAt]');
  const all = byOpening.between(['open', '', least], ['open', '', most]).filter(hasBuyersWords);
  if (!Number.isFinite(room)) return asOpened(db, await all.toArray());
  const first = await all.limit(room).toArray();
  const last = first.at(-1);
  if (!last || first.length < room) return asOpened(db, first);
  // The index breaks ties by id: the last instant is read whole, so that none of it is passed over for that.
  const lastInstant = ['open', '', last.openedAt];
  const tied = await db.chats
    .where('[state+holder+openedAt]')
    .equals(lastInstant)
    .filter(hasBuyersWords)
    .toArray();
  const earlier = first.filter(({ openedAt }) => openedAt < last.openedAt);
  return (await asOpened(db, [...earlier, ...tied])).slice(0, room);
}
