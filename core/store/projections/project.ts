import type { DeskDb } from '../db.ts';
import { together } from '../together.ts';
import { writeBooks } from './books.ts';
import type { Change, Changed } from './change.ts';
import { correctionsIn } from './corrections.ts';
import { writeCounted } from './counted.ts';
import { writeFigures } from './figures.ts';
import { Ground } from './ground.ts';
import { writeLists } from './lists.ts';
import { keptAfter, keptAsOf } from './moved.ts';
import { pastChats } from './past-chats.ts';
import { repliesOf } from './replies.ts';
import { writeEntries } from './write-entries.ts';

/** Those of a kind that are others after than before. */
function renewed<Row>(after: ReadonlyMap<string, Row>, before: ReadonlyMap<string, Row>): Row[] {
  return [...after].flatMap(([id, row]) => (before.get(id) === row ? [] : [row]));
}

/**
 * Writes state, and the projections that need not know where in the log it stands what happened. Requests of a transaction
 * are done in their order, so what is asked for after others finds what they wrote without waiting for them.
 * @param was the instant as of which lists and figures are kept, epoch ms; 0 in a log that nothing was written to yet.
 * @returns when the next open chat closes by itself, epoch ms; null for none, undefined for as before.
 */
export async function projectState(
  db: DeskDb,
  change: Changed,
  was: number,
  ground: Ground,
): Promise<number | null | undefined> {
  const { commits, before, after } = change;
  const kept = keptAfter(was, commits);
  const orders = renewed(after.orders, before.orders);
  const buyers = renewed(after.buyers, before.buyers);
  const conversations = renewed(after.conversations, before.conversations);
  const events = commits.flatMap((commit) => commit.events);
  const replies = repliesOf(events, after);
  const corrections = correctionsIn(events);
  const past = pastChats(change);
  const written = [
    after.shop !== before.shop ? db.shop.put({ key: 'shop', shop: after.shop }) : null,
    orders.length > 0 ? db.orders.bulkPut(orders) : null,
    buyers.length > 0 ? db.buyers.bulkPut(buyers) : null,
    conversations.length > 0 ? db.conversations.bulkPut(conversations) : null,
    past.length > 0 ? db.pastChats.bulkPut(past) : null,
    replies.length > 0 ? db.replies.bulkPut(replies) : null,
    corrections.length > 0 ? db.corrections.bulkPut(corrections) : null,
    kept.asOf > was ? db.listClock.put({ key: 'lists', at: kept.asOf }) : null,
    writeFigures(db, change, kept, ground),
    writeCounted(db, change),
    writeBooks(db, change),
  ];
  const [nextClose] = await together([writeLists(db, change, kept, ground), ...written]);
  return nextClose;
}

/** Writes state and projections of what happened: a function of the log alone, so that they can be made anew. */
export async function project(db: DeskDb, change: Change): Promise<void> {
  const was = await keptAsOf(db);
  await together([projectState(db, change, was, new Ground(db)), writeEntries(db, change)]);
}
