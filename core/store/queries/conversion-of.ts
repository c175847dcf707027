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

/** The latest agent's reply that an order could be credited to, in the conversations of its buyer. */
async function replyBefore(
  db: DeskDb,
  { createdAt }: Order,
  conversations: readonly string[],
): Promise<AgentReply[]> {
  if (createdAt === null) return [];
  const { from, before } = creditWindow(createdAt);
  const last = await Promise.all(
    conversations.map((id) =>
      db.replies.where('[conversation+at]').between([id, from], [id, before], true, false).last(),
    ),
  );
  const replies = last.flatMap((row) =>
    row ? [{ at: row.at, agent: row.agent || null, conversation: row.conversation }] : [],
  );
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
  const buyers = [...new Set(paid.map(({ buyer }) => buyer))];
  const known = buyers.length > 0 ? await db.conversations.where('buyer.id').anyOf(buyers).toArray() : [];
  const conversationsOf = Map.groupBy(known, ({ buyer }) => buyer.id);
  const replies = await Promise.all(
    paid.map(async (order) => {
      const ids = (conversationsOf.get(order.buyer) ?? []).map(({ id }) => id);
      return [order.id, await replyBefore(db, order, ids)] as const;
    }),
  );
  const repliesTo = new Map(replies);
  return creditedOrders(paid, ({ id }) => repliesTo.get(id) ?? [], from, to);
}
