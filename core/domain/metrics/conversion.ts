import { type Amounts, amountsOf } from '../order/money.ts';
import type { Order } from '../order/order.ts';
import { isWithin, type Period } from './period.ts';

const DAY = 86_400_000;
const SEVEN_DAYS = 7 * DAY;

/** An agent's reply, in a chat that was not opened in holiday mode. */
export interface AgentReply {
  /** Epoch ms. */
  readonly at: number;
  /** Who sent it; null where that is unknown. */
  readonly agent: string | null;
  /** The conversation it was sent in; absent where nobody asks. */
  readonly conversation?: string;
}

/** An order with the reply that it is credited to. */
export interface Credit {
  readonly order: Order;
  readonly reply: AgentReply;
}

/** The instants at which a reply may lie that an order of this instant is credited to: [from, before), epoch ms. */
export function creditWindow(createdAt: number): { readonly from: number; readonly before: number } {
  return { from: createdAt - SEVEN_DAYS, before: createdAt };
}

/**
 * The first instant of a period of n days up to now, epoch ms (docs/rules.md §5).
 * @param days 24 h each.
 */
export function periodStart(days: number, now: number): number {
  return now - days * DAY;
}

/**
 * The paid orders of a period that followed an agent's reply within 7 days, each once, with the latest such reply
 * (docs/rules.md §5, conversion).
 * @param repliesTo the agents' replies to a buyer, oldest first. @param from the period's start, epoch ms.
 */
export function creditedOrders(
  orders: readonly Order[],
  repliesTo: (order: Order) => readonly AgentReply[],
  from: number,
  now: number,
): readonly Credit[] {
  return orders.flatMap((order) => {
    const { createdAt } = order;
    if (!order.paid || createdAt === null || createdAt < from || createdAt > now) return [];
    const reach = creditWindow(createdAt);
    const reply = repliesTo(order).findLast(({ at }) => at >= reach.from && at < reach.before);
    return reply ? [{ order, reply }] : [];
  });
}

/** The credits of the orders created in a period; of one agent's replies if one is named. */
export function creditsIn(credits: readonly Credit[], period: Period, agent?: string): readonly Credit[] {
  return credits.filter(
    ({ order, reply }) =>
      order.createdAt !== null &&
      isWithin(order.createdAt, period) &&
      (agent === undefined || reply.agent === agent),
  );
}

/** What credited orders come to, per currency; of one agent's replies if one is named. */
export function conversion(credits: readonly Credit[], agent?: string): Amounts {
  const theirs = credits.filter(({ reply }) => agent === undefined || reply.agent === agent);
  return amountsOf(theirs.map(({ order }) => order));
}
