import type { ChannelCommand } from '../desk/channel-command.ts';
import type { Order } from './order.ts';
import type { OrderDetails } from './order-details.ts';
import { isNews } from './record-order.ts';
import type { ShopReturn } from './shop-return.ts';
import { standingReturn } from './standing-return.ts';

/** An order as it was read, with its returns; null where they could not be read. */
export interface ReadOrder {
  readonly details: OrderDetails;
  readonly returns: readonly ShopReturn[] | null;
}

/**
 * What the desk has to record of orders that were read: only what it does not know yet. An order whose buyer the shop
 * does not name is nobody's and is not recorded.
 */
export function orderReports(
  orders: readonly ReadOrder[],
  known: ReadonlyMap<string, Order>,
): readonly ChannelCommand[] {
  return orders.flatMap(({ details, returns }) => {
    const { id, buyer, createdAt, currency, total, paid, status } = details;
    if (buyer === '') return [];
    const order = {
      id,
      buyer,
      createdAt,
      currency,
      ...(total === '' ? {} : { amount: total }),
      paid,
      status,
    };
    const before = known.get(id);
    const standing = returns === null ? '' : standingReturn(returns);
    const reports: ChannelCommand[] = [];
    if (isNews(before, order)) reports.push({ do: 'recordOrder', order });
    if (standing !== '' && standing !== before?.returnStatus) {
      reports.push({ do: 'recordReturn', order: id, status: standing });
    }
    return reports;
  });
}
