import type { CouponSearchData } from '../tiktok/openapi.gen.ts';
import type { Asked } from './asked.ts';
import { listPage } from './paging.ts';
import type { Reply } from './reply.ts';

type Coupon = NonNullable<CouponSearchData['coupons']>[number];

const DAY = 86_400;
const currency = 'GBP';

/** What sets a voucher apart from a regular one for everybody that is on. */
type Kind = Pick<
  Coupon,
  'status' | 'display_type' | 'creation_source' | 'target_buyer_segment' | 'product_scope'
>;

interface Shelf {
  readonly title: string;
  /** Per cent off, or pounds where it ends in `.00`. */
  readonly off: string;
  readonly from?: string;
  readonly kind?: Partial<Kind>;
}

/** The vouchers of the practice shop: some that can be sent, and one for each reason why one cannot. */
const shelf: readonly Shelf[] = [
  { title: '5 pounds off from 30', off: '5.00', from: '30' },
  { title: 'Sorry for the wait: 10 % off', off: '10', kind: { display_type: 'CHAT' } },
  { title: 'Welcome, 15 % off', off: '15', kind: { target_buyer_segment: 'NEW' } },
  {
    title: 'We miss you, 20 % off',
    off: '20',
    from: '40',
    kind: { target_buyer_segment: 'LAPSED_CUSTOMERS' },
  },
  {
    title: 'Shoes and jackets, 12 off',
    off: '12.00',
    from: '75',
    kind: { product_scope: 'SPECIFIC_PRODUCTS' },
  },
  { title: 'Back again, 8 % off', off: '8', kind: { target_buyer_segment: 'REPEAT_CUSTOMERS' } },
  { title: 'Live tonight, 25 % off', off: '25', kind: { display_type: 'LIVE' } },
  { title: 'With Nora, 10 % off', off: '10', kind: { display_type: 'CREATOR_EXCLUSIVE' } },
  { title: 'From the app, 3 off', off: '3.00', kind: { creation_source: 'SELLER_APP' } },
  { title: 'Last month, 10 off', off: '10.00', from: '60', kind: { status: 'EXPIRED' } },
  { title: 'Next month, 20 % off', off: '20', kind: { status: 'NOT_START' } },
  { title: 'Stopped, 30 % off', off: '30', kind: { status: 'DEACTIVATED' } },
];

/** A voucher as the API shows it; `month` is when the present thirty days began, epoch seconds. */
function couponOut({ title, off, from, kind }: Shelf, place: number, month: number): Coupon {
  const begins = month + 30 * DAY * (kind?.status === 'NOT_START' ? 1 : kind?.status === 'EXPIRED' ? -1 : 0);
  const lasts = { start_time: begins, end_time: begins + 30 * DAY - 1 };
  const amount = off.endsWith('.00');
  return {
    id: String(7_262_992_004_278_206_762n + BigInt(place)),
    title,
    status: 'ONGOING',
    display_type: 'REGULAR',
    creation_source: 'SELLER_CENTER',
    target_buyer_segment: 'ALL',
    product_scope: 'FULL_SHOP',
    ...kind,
    discount: amount
      ? { type: 'AMOUNT_OFF', reduction_amount: { amount: off, currency } }
      : { type: 'PERCENT_OFF', percentage: off, max_discount: { amount: '25', currency } },
    threshold: from ? { type: 'MIN_SPEND', min_spend: { amount: from, currency } } : { type: 'NONE' },
    claim_duration: lasts,
    redemption_duration: { type: 'ABSOLUTE', ...lasts },
    create_time: begins - DAY,
    update_time: begins - DAY,
  };
}

/** POST coupons/search: every voucher, in the shelf's order. */
export function searchCoupons({ world, url }: Asked): Reply {
  const month = Math.floor(world.at / 1000 / (30 * DAY)) * 30 * DAY;
  return listPage(
    url.searchParams,
    'coupons',
    shelf.map((one, place) => couponOut(one, place, month)),
  );
}
