import type { Order } from '../order/order.ts';

const NINETY_DAYS = 90 * 86_400_000;

/** A time in which a buyer is a frequent customer, both ends included, epoch ms. */
export interface FrequentSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * When more than one paid order lies in the last 90 days (docs/rules.md §7), whatever the instant one asks at: so
 * the folder is an index range and nothing is swept as time passes. Two neighbours in time are both in the window
 * from the later one on until 90 days after the earlier one. A date in the future makes a span of the future.
 */
export function frequentSpans(orders: readonly Order[]): readonly FrequentSpan[] {
  const dates = orders
    .flatMap(({ paid, createdAt }) => (paid && createdAt !== null ? [createdAt] : []))
    .sort((a, b) => a - b);
  const spans: FrequentSpan[] = [];
  dates.slice(1).forEach((from, n) => {
    const until = (dates[n] as number) + NINETY_DAYS;
    if (from > until) return;
    const last = spans.at(-1);
    if (last && from <= last.until)
      spans[spans.length - 1] = { from: last.from, until: Math.max(last.until, until) };
    else spans.push({ from, until });
  });
  return spans;
}
