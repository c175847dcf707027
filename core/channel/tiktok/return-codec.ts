import * as v from 'valibot';
import type { ShopReturn } from '../../domain/order/shop-return.ts';
import type { Unreadable } from './config.ts';
import { toMilliseconds } from './shop-time.ts';
import { amountField, idField, partField, readList, timeField, wordField } from './wire.ts';

const returnSchema = v.object({
  return_id: wordField,
  order_id: idField,
  return_type: wordField,
  return_status: wordField,
  arbitration_status: wordField,
  return_reason_text: wordField,
  return_reason: wordField,
  refund_amount: partField({ currency: wordField, refund_total: amountField }),
  create_time: timeField,
  update_time: timeField,
});

/** Reads returns of Search Returns 202309. One that names no order is left out and reported. Never throws. */
export function readReturns(items: readonly unknown[], report: (item: Unreadable) => void): ShopReturn[] {
  const build = (each: v.InferOutput<typeof returnSchema>): ShopReturn => ({
    id: each.return_id,
    orderId: each.order_id,
    type: each.return_type,
    status: each.arbitration_status === 'IN_PROGRESS' ? 'ARBITRATION' : each.return_status,
    reason: each.return_reason_text || each.return_reason,
    amount: each.refund_amount.refund_total,
    currency: each.refund_amount.currency,
    createdAt: toMilliseconds(each.create_time),
    updatedAt: toMilliseconds(each.update_time),
  });
  return readList(items, { what: 'return', schema: returnSchema, build }, report);
}
