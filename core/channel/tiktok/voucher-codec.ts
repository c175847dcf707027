import * as v from 'valibot';
import type { Discount, Voucher } from '../../domain/voucher/voucher.ts';
import type { Unreadable } from './config.ts';
import { toMilliseconds } from './shop-time.ts';
import { amountField, idField, partField, readList, timeField, wordField } from './wire.ts';

const money = { amount: amountField, currency: wordField };
const voucherSchema = v.object({
  id: idField,
  title: wordField,
  status: wordField,
  display_type: wordField,
  creation_source: wordField,
  target_buyer_segment: wordField,
  discount: partField({
    type: wordField,
    percentage: amountField,
    reduction_amount: partField(money),
    max_discount: partField(money),
  }),
  threshold: partField({ type: wordField, min_spend: partField(money) }),
  claim_duration: partField({ end_time: timeField }),
  redemption_duration: partField({ type: wordField, end_time: timeField }),
  product_scope: wordField,
});
type RawVoucher = v.InferOutput<typeof voucherSchema>;

function discountOf({ type, percentage, reduction_amount, max_discount }: RawVoucher['discount']): Discount {
  if (type === 'AMOUNT_OFF' && reduction_amount.amount !== '') return { kind: 'amount', ...reduction_amount };
  if (type !== 'PERCENT_OFF' || percentage === '') return { kind: 'unknown' };
  return {
    kind: 'percent',
    percent: Number(percentage),
    most: max_discount.amount,
    currency: max_discount.currency,
  };
}

/** When it is too late: when it can no longer be taken or, on a fixed day, no longer be used. */
function endOf({ claim_duration: claim, redemption_duration: use }: RawVoucher): number | null {
  const ends = [claim.end_time, use.type === 'RELATIVE' ? null : use.end_time].map(toMilliseconds);
  const known = ends.filter((end) => end !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Reads vouchers of Search Coupons 202406. One without an id is left out and reported. Never throws. */
export function readVouchers(items: readonly unknown[], report: (item: Unreadable) => void): Voucher[] {
  const build = (raw: RawVoucher): Voucher => {
    const { min_spend: least } = raw.threshold;
    const discount = discountOf(raw.discount);
    const said = discount.kind === 'unknown' ? '' : discount.currency;
    const segment = raw.target_buyer_segment;
    return {
      id: raw.id,
      title: raw.title,
      status: raw.status,
      display: raw.display_type,
      source: raw.creation_source,
      segment: segment === 'ALL' ? '' : segment,
      discount,
      leastSpend: least.amount,
      currency: said || least.currency,
      endsAt: endOf(raw),
      someProductsOnly: raw.product_scope === '' ? null : raw.product_scope !== 'FULL_SHOP',
    };
  };
  return readList(items, { what: 'voucher', schema: voucherSchema, build }, report);
}
