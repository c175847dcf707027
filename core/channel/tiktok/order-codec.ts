import * as v from 'valibot';
import type { ShopOrder } from '../../domain/message/shop-message.ts';
import type { Unreadable } from './config.ts';
import { toMilliseconds } from './shop-time.ts';

const paymentSchema = v.object({
  currency: v.fallback(v.string(), ''),
  total_amount: v.fallback(v.string(), '0'),
});

const orderSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  user_id: v.fallback(v.string(), ''),
  status: v.fallback(v.string(), ''),
  create_time: v.optional(v.unknown()),
  paid_time: v.optional(v.unknown()),
  is_cod: v.fallback(v.boolean(), false),
  payment: v.fallback(paymentSchema, { currency: '', total_amount: '0' }),
});

const paidStatuses = new Set([
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
]);
/** Cash on delivery is paid when the parcel is handed over. */
const handedOver = new Set(['DELIVERED', 'COMPLETED']);

/** Reads orders of Order Search 202309 or Order Detail 202507. One without an id is left out and reported. Never throws. */
export function readOrders(items: readonly unknown[], report: (item: Unreadable) => void): ShopOrder[] {
  const orders: ShopOrder[] = [];
  for (const raw of items) {
    const parsed = v.safeParse(orderSchema, raw);
    if (!parsed.success) {
      report({ what: 'order', reason: parsed.issues[0].message, raw });
      continue;
    }
    const { id, user_id, status, create_time, paid_time, is_cod, payment } = parsed.output;
    orders.push({
      id,
      buyerId: user_id,
      createdAt: toMilliseconds(create_time),
      status,
      paid: toMilliseconds(paid_time) !== null || (is_cod ? handedOver : paidStatuses).has(status),
      currency: payment.currency,
      amount: payment.total_amount,
    });
  }
  return orders;
}
