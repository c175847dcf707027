import type { Order } from '../order/order.ts';
import type { Voucher } from './voucher.ts';

/** Whether a buyer can use a voucher, as far as it can be known. */
export type Usable = 'yes' | 'no' | 'unknown';

/** What is known of a buyer's purchases. */
export interface Purchases {
  readonly orders: readonly Pick<Order, 'createdAt' | 'paid' | 'status'>[];
  /** Whether these are all the shop has of them; otherwise there may be more. */
  readonly complete: boolean;
}

const DAY = 86_400_000;

/** When a buyer bought, epoch ms, oldest first. */
type Times = readonly number[];

/** Whether purchases at these times put a buyer into a segment; `span` is the market's, ms. */
type Belongs = (
  times: Times,
  now: number,
  span: { readonly recent: number; readonly lapsed: number },
) => boolean;

const within = (times: Times, from: number) => times.filter((at) => at >= from).length;

/** The segments that follow from purchases alone. Source: target_buyer_segment of Search Coupons 202406. */
const segments: Readonly<Record<string, Belongs>> = {
  NEW: (times) => times.length === 0,
  RECENT_CUSTOMERS: (times, now, { recent }) => times[0] !== undefined && times[0] >= now - recent,
  FREQUENT_CUSTOMERS: (times, now) => within(times, now - 90 * DAY) > 1,
  LAPSED_CUSTOMERS: (times, now, { lapsed }) =>
    within(times, now - 365 * DAY) > 0 && within(times, now - lapsed) === 0,
};

/** The times of purchases, with or without those that were cancelled; null where one's time is not known. */
function purchaseTimes({ orders }: Purchases, cancelledToo: boolean): Times | null {
  const times: number[] = [];
  for (const { createdAt, paid, status } of orders) {
    if (!paid || (status === 'CANCELLED' && !cancelledToo)) continue;
    if (createdAt === null) return null;
    times.push(createdAt);
  }
  return times.sort((a, b) => a - b);
}

/** Answers that more purchases could not change, where not all are known. */
function standsAnyway(segment: string, belongs: boolean): boolean {
  return (segment === 'NEW' && !belongs) || (segment === 'FREQUENT_CUSTOMERS' && belongs);
}

/**
 * Whether a buyer can use a voucher: whether they are among those it is for. `unknown` where that rests on what the shop does
 * not say: who follows it, or whether a cancelled purchase counts.
 * @param market the shop's, as in `Shop`; in the US the spans are others.
 * @param now epoch ms.
 */
export function usableBy(voucher: Voucher, purchases: Purchases, market: string, now: number): Usable {
  const { segment } = voucher;
  if (segment === '' || segment === 'ALL') return 'yes';
  const belongs = Object.hasOwn(segments, segment) ? segments[segment] : undefined;
  if (!belongs) return 'unknown';
  const span =
    market === 'US' ? { recent: 90 * DAY, lapsed: 30 * DAY } : { recent: 30 * DAY, lapsed: 90 * DAY };
  const [without, withCancelled] = [purchaseTimes(purchases, false), purchaseTimes(purchases, true)];
  if (!without || !withCancelled) return 'unknown';
  const answer = belongs(without, now, span);
  if (answer !== belongs(withCancelled, now, span)) return 'unknown';
  if (!purchases.complete && !standsAnyway(segment, answer)) return 'unknown';
  return answer ? 'yes' : 'no';
}
