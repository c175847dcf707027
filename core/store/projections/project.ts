import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../rows.ts';
import type { Change } from './change.ts';
import { type RowChange, rowChange } from './chat-row.ts';
import { type EntryChanges, entriesOf } from './entries.ts';
import { writePriorities } from './priorities.ts';
import { repliesOf } from './replies.ts';
import { emptyTally, TallyChanges } from './tallies.ts';

/** Applies what a batch adds to and changes in the timelines; a line may be added and changed in one batch. */
async function writeEntries(db: DeskDb, changes: readonly EntryChanges[]): Promise<void> {
  const rows = new Map<string, EntryRow>();
  for (const row of changes.flatMap(({ added }) => added)) rows.set(row.id, row);
  const patches = changes.flatMap(({ patched }) => patched);
  const missing = [...new Set(patches.map(({ id }) => id))].filter((id) => !rows.has(id));
  if (missing.length > 0) for (const row of await db.entries.bulkGet(missing)) if (row) rows.set(row.id, row);
  for (const { id, change } of patches) {
    const row = rows.get(id);
    if (row?.kind === 'message') rows.set(id, { ...row, ...change });
  }
  const removed = changes.flatMap((each) => each.removed);
  for (const id of removed) rows.delete(id);
  if (rows.size > 0) await db.entries.bulkPut([...rows.values()]);
  if (removed.length > 0) await db.entries.bulkDelete(removed);
  const unseen = changes.flatMap((each) => each.unseen);
  if (unseen.length > 0) await db.unseen.bulkPut(unseen);
}

async function writeTallies(db: DeskDb, changes: TallyChanges): Promise<void> {
  const { holders } = changes;
  if (holders.length === 0) return;
  const tallies = await db.tallies.bulkGet([...holders]);
  await db.tallies.bulkPut(holders.map((holder, n) => changes.applied(tallies[n] ?? emptyTally(holder))));
}

async function writeConversations(db: DeskDb, { before, after }: Change): Promise<RowChange[]> {
  const touched = [...after.conversations.values()].filter(
    (each) => before.conversations.get(each.id) !== each,
  );
  if (touched.length === 0) return [];
  await db.conversations.bulkPut(touched);
  const rows = [...after.touched.values()].map((each) =>
    rowChange(before.conversations.get(each.conversation.id), each),
  );
  if (rows.length > 0) await db.chats.bulkPut(rows.map((row) => row.after));
  return rows;
}

/** Writes state and projections of what happened: a function of the log alone, so that they can be made anew. */
export async function project(db: DeskDb, change: Change): Promise<void> {
  const { commits, before, after } = change;
  if (after.shop !== before.shop) await db.shop.put({ key: 'shop', shop: after.shop });
  const orders = [...after.orders.values()].filter((each) => before.orders.get(each.id) !== each);
  if (orders.length > 0) await db.orders.bulkPut(orders);
  const buyers = [...after.buyers.values()].filter((each) => before.buyers.get(each.id) !== each);
  if (buyers.length > 0) await db.buyers.bulkPut(buyers);
  const rows = await writeConversations(db, change);
  const events = commits.flatMap((commit) => commit.events);
  await writeTallies(db, new TallyChanges(rows, events));
  await writeEntries(db, commits.map(entriesOf));
  const replies = repliesOf(events, after);
  if (replies.length > 0) await db.replies.bulkPut(replies);
  await writePriorities(db, change);
}
