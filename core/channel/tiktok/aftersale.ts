import * as v from 'valibot';
import type { Call, Caller } from './call.ts';
import { toMilliseconds } from './shop-time.ts';

/** A return, refund or replacement that a buyer asked for. */
export interface ShopReturn {
  readonly orderId: string;
  /** The API's return_status, or `ARBITRATION` while the platform settles a dispute. */
  readonly status: string;
  /** Epoch milliseconds, null where the shop did not say. */
  readonly updatedAt: number | null;
}

/** A report of the carrier, in its own words. */
export interface TrackingReport {
  readonly at: number;
  readonly text: string;
}

/** What happens to orders after they are placed. Every method rejects with `ChannelFault` alone. */
export interface Aftersale {
  /** The returns of these orders (at most 50), in no order; an order may have several. Source: Search Returns 202309. */
  returnsOf(orderIds: readonly string[]): Promise<readonly ShopReturn[]>;
  /** The carrier's reports on an order, newest first. Source: Get Tracking 202309. */
  trackingOf(orderId: string): Promise<readonly TrackingReport[]>;
}

const word = v.fallback(v.string(), '');
const returnSchema = v.object({
  order_id: word,
  return_status: word,
  arbitration_status: word,
  update_time: v.optional(v.unknown()),
});
const returnsSchema = v.object({
  return_orders: v.nullish(v.array(returnSchema), []),
  next_page_token: v.nullish(v.string(), ''),
});
const reportSchema = v.object({ description: word, update_time_millis: v.optional(v.unknown()) });
const trackingSchema = v.object({ tracking: v.nullish(v.array(reportSchema), []) });

/** Fifty orders with four returns each: beyond that the shop only repeats itself. */
const MAX_RETURN_PAGES = 4;

async function allReturns(caller: Caller, orderIds: readonly string[]): Promise<ShopReturn[]> {
  const found: ShopReturn[] = [];
  let token = '';
  for (let pages = 0; pages < MAX_RETURN_PAGES; pages += 1) {
    const call: Call = {
      method: 'POST',
      path: '/return_refund/202309/returns/search',
      query: { page_size: '50', ...(token === '' ? {} : { page_token: token }) },
      body: JSON.stringify({ order_ids: orderIds }),
    };
    const data = await caller.ask(call, returnsSchema);
    for (const { order_id, return_status, arbitration_status, update_time } of data.return_orders ?? []) {
      const status = arbitration_status === 'IN_PROGRESS' ? 'ARBITRATION' : return_status;
      if (order_id !== '') found.push({ orderId: order_id, status, updatedAt: toMilliseconds(update_time) });
    }
    token = data.next_page_token ?? '';
    if (token === '') break;
  }
  return found;
}

/** The aftersale side of the Open API. */
export function createAftersale(caller: Caller): Aftersale {
  return {
    async returnsOf(orderIds) {
      if (orderIds.length === 0) return [];
      if (orderIds.length > 50) throw new RangeError('at most 50 orders can be asked for at once');
      return allReturns(caller, orderIds);
    },
    async trackingOf(orderId) {
      const path = `/fulfillment/202309/orders/${encodeURIComponent(orderId)}/tracking`;
      const data = await caller.ask({ method: 'GET', path }, trackingSchema);
      return (data.tracking ?? [])
        .flatMap(({ description, update_time_millis }) => {
          const at = toMilliseconds(update_time_millis);
          return at === null ? [] : [{ at, text: description }];
        })
        .sort((left, right) => right.at - left.at);
    },
  };
}
