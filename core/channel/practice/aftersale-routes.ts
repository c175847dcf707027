import * as v from 'valibot';
import type { ReturnSearchData, TrackingData } from '../tiktok/openapi.gen.ts';
import { type Asked, digits } from './asked.ts';
import { totalOf } from './orders.ts';
import { ok, type Reply, refuse } from './reply.ts';
import { reasonOf } from './return-reason.ts';
import type { StoredOrder } from './shop-state.ts';

const seconds = (at: number) => Math.floor(at / 1000);

const searchSchema = v.object({
  order_ids: v.optional(v.array(v.string())),
  buyer_user_ids: v.optional(v.array(v.string())),
});

/** POST returns/search: by order or by buyer, on one page. */
export function searchReturns({ world, body }: Asked): Reply {
  const parsed = v.safeParse(searchSchema, body ?? {});
  if (!parsed.success) return refuse(400, 36009004, 'the search is invalid');
  const { orders, buyers } = world.state;
  const ofBuyers = parsed.output.buyer_user_ids?.flatMap((id) => buyers[digits(id)]?.orderIds ?? []);
  const ids = parsed.output.order_ids ?? ofBuyers ?? Object.keys(orders);
  const found = ids.flatMap((id) => orders[digits(id)] ?? []).filter(({ returnedAt }) => returnedAt !== null);
  const data: ReturnSearchData = {
    return_orders: found.map(returnOut),
    next_page_token: '',
    total_count: found.length,
  };
  return ok(data);
}

function returnOut(order: StoredOrder): NonNullable<ReturnSearchData['return_orders']>[number] {
  const disputed = order.returnStatus === 'ARBITRATION';
  return {
    return_id: order.packageId,
    order_id: order.id,
    return_type: order.deliveredAt === null ? 'REFUND' : 'RETURN_AND_REFUND',
    return_status: disputed ? 'AWAITING_BUYER_RESPONSE' : order.returnStatus,
    ...(disputed ? { arbitration_status: 'IN_PROGRESS' } : {}),
    return_reason_text: reasonOf(order),
    refund_amount: { currency: 'GBP', refund_total: totalOf(order) },
    create_time: seconds(order.returnedAt ?? order.updatedAt),
    update_time: seconds(order.updatedAt),
  };
}

/** GET an order's tracking, the newest report first. */
export function orderTracking({ world, id }: Asked): Reply {
  const order = world.state.orders[id];
  if (!order) return refuse(404, 45101003, 'record not found');
  const tracking = order.scans
    .map(({ at, text }) => ({ description: text, update_time_millis: at }))
    .reverse();
  return ok({ tracking } satisfies TrackingData);
}
