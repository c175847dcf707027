/** What a voucher takes off. Money in the currency's major unit as a decimal string. */
export type Discount =
  | { readonly kind: 'amount'; readonly amount: string; readonly currency: string }
  | {
      readonly kind: 'percent';
      /** 15 is 15 %. */
      readonly percent: number;
      /** The most it takes off, '' without a limit. */
      readonly most: string;
      readonly currency: string;
    }
  | { readonly kind: 'unknown' };

/** A voucher (the API says coupon) of the shop. Times are epoch ms, null where the shop did not say. */
export interface Voucher {
  readonly id: string;
  readonly title: string;
  /** NOT_START, ONGOING, EXPIRED, DEACTIVATED. */
  readonly status: string;
  /** REGULAR, CHAT, LIVE, CREATOR_EXCLUSIVE, PROMO_CODE. */
  readonly display: string;
  /** SELLER_CENTER, SELLER_APP, TTS_CRM. */
  readonly source: string;
  /** The API's target_buyer_segment, '' for everybody. */
  readonly segment: string;
  readonly discount: Discount;
  /** What has to be spent for it, '' for any amount. */
  readonly leastSpend: string;
  readonly currency: string;
  readonly endsAt: number | null;
  /** True where it holds for some products only; null where the shop did not say. */
  readonly someProductsOnly: boolean | null;
}
