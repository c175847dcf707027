import type { Purchases } from '../../../core/domain/voucher/usable-by.ts';
import { usableBy } from '../../../core/domain/voucher/usable-by.ts';
import { whyNotSendable } from '../../../core/domain/voucher/why-not-sendable.ts';
import type { VoucherRow } from '../../../core/store/shop-rows.ts';
import { words } from '../../words/words.ts';

/** A voucher that can be sent; `doubt` says what is not known about whether this buyer can use it, '' for nothing. */
export interface Sendable {
  readonly row: VoucherRow;
  readonly doubt: string;
}

export interface SortedVouchers {
  readonly sendable: readonly Sendable[];
  readonly rest: readonly { readonly row: VoucherRow; readonly why: string }[];
}

/**
 * The vouchers that this buyer can use and the shop lets be sent, soonest to end first, and the rest with its reasons.
 * @param now epoch ms.
 */
export function sortVouchers(
  rows: readonly VoucherRow[],
  purchases: Purchases,
  market: string,
  now: number,
): SortedVouchers {
  const sendable: Sendable[] = [];
  const rest: { row: VoucherRow; why: string }[] = [];
  for (const row of rows) {
    const not = whyNotSendable(row.voucher, now);
    const usable = usableBy(row.voucher, purchases, market, now);
    if (not) rest.push({ row, why: not.words });
    else if (usable === 'no') rest.push({ row, why: words.workbench.notForThisBuyer });
    else sendable.push({ row, doubt: usable === 'unknown' ? words.workbench.mayNotBeForThisBuyer : '' });
  }
  const end = ({ row }: { row: VoucherRow }) => row.voucher.endsAt ?? Number.POSITIVE_INFINITY;
  sendable.sort((a, b) => Number(a.doubt !== '') - Number(b.doubt !== '') || end(a) - end(b) || 0);
  return { sendable, rest };
}
