import { orderDate } from './can-start.ts';
import type { Order } from './order.ts';

/** A paid order with a date that can be trusted. */
export interface DatedOrder {
  readonly id: string;
  /** When it was created, epoch ms. */
  readonly at: number;
}

/**
 * The paid orders that count where a time is asked, oldest first: those with a date that is known and not in the
 * future (docs/rules.md §7).
 * @param now epoch ms.
 */
export function datedOrders(orders: readonly Order[], now: number): readonly DatedOrder[] {
  return orders
    .flatMap((order) => {
      const at = order.paid ? orderDate(order, now) : null;
      return at === null ? [] : [{ id: order.id, at }];
    })
    .sort((a, b) => a.at - b.at);
}
