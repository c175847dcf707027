import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../rows.ts';
import type { Change } from './change.ts';
import { entriesOf } from './entries.ts';
import { writeLists } from './lists.ts';
import { repliesOf } from './replies.ts';

/** Applies what a batch adds to and changes in the timelines; a line may be added and changed in one batch. */
async function writeEntries(db: DeskDb, { commits }: Change): Promise<void> {
  const changes = commits.map(entriesOf);
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

/** Writes state and projections of what happened: a function of the log alone, so that they can be made anew. */
export async function project(db: DeskDb, change: Change): Promise<void> {
  const { commits, before, after } = change;
  if (after.shop !== before.shop) await db.shop.put({ key: 'shop', shop: after.shop });
  const orders = [...after.orders.values()].filter((each) => before.orders.get(each.id) !== each);
  if (orders.length > 0) await db.orders.bulkPut(orders);
  const buyers = [...after.buyers.values()].filter((each) => before.buyers.get(each.id) !== each);
  if (buyers.length > 0) await db.buyers.bulkPut(buyers);
  const conversations = [...after.conversations.values()].filter(
    (each) => before.conversations.get(each.id) !== each,
  );
  if (conversations.length > 0) await db.conversations.bulkPut(conversations);
  await writeLists(db, change);
  await writeEntries(db, change);
  const replies = repliesOf(
    commits.flatMap(({ events }) => events),
    after,
  );
  if (replies.length > 0) await db.replies.bulkPut(replies);
}
