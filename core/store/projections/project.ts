import type { DeskDb } from '../db.ts';
import type { Change, Changed } from './change.ts';
import { writeFigures } from './figures.ts';
import { writeLists } from './lists.ts';
import { repliesOf } from './replies.ts';
import { writeEntries } from './write-entries.ts';

/** Those of a kind that are others after than before. */
function renewed<Row>(after: ReadonlyMap<string, Row>, before: ReadonlyMap<string, Row>): Row[] {
  return [...after].flatMap(([id, row]) => (before.get(id) === row ? [] : [row]));
}

/**
 * Writes state, and the projections that need not know where in the log it stands what happened. Requests of a transaction
 * are done in their order, so what is asked for after others finds what they wrote without waiting for them.
 */
export async function projectState(db: DeskDb, change: Changed): Promise<void> {
  const { commits, before, after } = change;
  const orders = renewed(after.orders, before.orders);
  const buyers = renewed(after.buyers, before.buyers);
  const conversations = renewed(after.conversations, before.conversations);
  const replies = repliesOf(
    commits.flatMap(({ events }) => events),
    after,
  );
  await Promise.all([
    after.shop !== before.shop ? db.shop.put({ key: 'shop', shop: after.shop }) : null,
    orders.length > 0 ? db.orders.bulkPut(orders) : null,
    buyers.length > 0 ? db.buyers.bulkPut(buyers) : null,
    conversations.length > 0 ? db.conversations.bulkPut(conversations) : null,
    replies.length > 0 ? db.replies.bulkPut(replies) : null,
    writeFigures(db, change),
    writeLists(db, change),
  ]);
}

/** Writes state and projections of what happened: a function of the log alone, so that they can be made anew. */
export async function project(db: DeskDb, change: Change): Promise<void> {
  await Promise.all([projectState(db, change), writeEntries(db, change)]);
}
