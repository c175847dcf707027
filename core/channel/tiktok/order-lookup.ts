import * as v from 'valibot';
import type { Channel } from '../../engine/channel.ts';
import type { Call, Caller } from './call.ts';
import type { Unreadable } from './config.ts';
import { readOrders } from './order-codec.ts';

const ordersSchema = v.object({
  orders: v.nullish(v.array(v.unknown())),
  next_page_token: v.nullish(v.string()),
});

/** The order side of the Open API: Order Search 202309, Order Detail 202507. What cannot be read is reported and left out. */
export function createOrderLookup(
  caller: Caller,
  report: (item: Unreadable) => void,
): Pick<Channel, 'ordersOf' | 'orders'> {
  return {
    async ordersOf(buyerId, pageToken) {
      const call: Call = {
        method: 'POST',
        path: '/order/202309/orders/search',
        query: {
          page_size: '50',
          sort_field: 'create_time',
          sort_order: 'DESC',
          ...(pageToken === '' ? {} : { page_token: pageToken }),
        },
        body: JSON.stringify({ buyer_user_id: buyerId }),
      };
      const data = await caller.ask(call, ordersSchema);
      return { items: readOrders(data.orders ?? [], report), next: data.next_page_token ?? '' };
    },
    async orders(ids) {
      if (ids.length === 0) return [];
      if (ids.length > 50) throw new RangeError('at most 50 orders can be asked for at once');
      const call: Call = { method: 'GET', path: '/order/202507/orders', query: { ids: ids.join(',') } };
      const data = await caller.ask(call, ordersSchema);
      return readOrders(data.orders ?? [], report);
    },
  };
}
