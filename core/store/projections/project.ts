import type { DeskDb } from '../db.ts';
import type { Change } from './change.ts';
import { writeFigures } from './figures.ts';
import { writeLists } from './lists.ts';
import { repliesOf } from './replies.ts';
import { writeEntries } from './write-entries.ts';

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
  await Promise.all([writeFigures(db, change), writeLists(db, change)]);
  await writeEntries(db, change);
  const replies = repliesOf(
    commits.flatMap(({ events }) => events),
    after,
  );
  if (replies.length > 0) await db.replies.bulkPut(replies);
}
