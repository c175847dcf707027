import {
  type AgentReply,
  type Credit,
  creditedOrders,
  creditWindow,
  periodStart,
} from '../../domain/metrics/conversion.ts';
import type { Period } from '../../domain/metrics/period.ts';
import type { Order } from '../../domain/order/order.ts';
import type { DeskDb } from '../db.ts';

/** The replies to so many orders are looked up at once: the page can do something else before the next. */
const slice = 400;

/** The latest agent's reply that an order could be credited to, in the conversations of its buyer. */
async function replyBefore(
  db: DeskDb,
  { createdAt }: Order,
  conversations: readonly string[],
): Promise<AgentReply[]> {
  if (createdAt === null) return [];
  const { from, before } = creditWindow(createdAt);
  // Those of a week are few: read at once they cost less than the last of them does by a cursor.
  const found = await Promise.all(
    conversations.map((id) =>
      db.replies.where('[conversation+at]').between([id, from], [id, before], true, false).toArray(),
    ),
  );
  const last = found.flatMap((rows) => rows.at(-1) ?? []);
  const replies = last.map((row) => ({
    at: row.at,
    agent: row.agent || null,
    conversation: row.conversation,
  }));
  return replies.sort((a, b) => a.at - b.at);
}

/**
 * The orders of the last n days that agents' replies led to, each with its reply (docs/rules.md §5).
 * @param days 24 h each. @param now epoch ms.
 */
export function creditedIn(db: DeskDb, days: number, now: number): Promise<readonly Credit[]> {
  return creditedBetween(db, { from: periodStart(days, now), to: now });
}

/**
 * The orders of a period that agents' replies led to, each with its reply (docs/rules.md §5). Costs what the period's orders
 * cost; nothing older is read.
 */
export async function creditedBetween(db: DeskDb, { from, to }: Period): Promise<readonly Credit[]> {
  const created = await db.orders.where('createdAt').between(from, to, true, true).toArray();
  const paid = created.filter((order) => order.paid);
  const repliesTo = new Map<string, readonly AgentReply[]>();
  for (let at = 0; at < paid.length; at += slice)
    await Promise.all(
      paid.slice(at, at + slice).map(async (order) => {
        const conversations = await db.conversations.where('buyer.id').equals(order.buyer).primaryKeys();
        repliesTo.set(order.id, await replyBefore(db, order, conversations));
      }),
    );
  return creditedOrders(paid, ({ id }) => repliesTo.get(id) ?? [], from, to);
}
