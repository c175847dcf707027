/** A return, refund or replacement that a buyer asked for. Times are epoch ms, null where the shop did not say. */
export interface ShopReturn {
  readonly id: string;
  readonly orderId: string;
  /** The API's return_type, '' where it did not say. */
  readonly type: string;
  /** The API's return_status, or `ARBITRATION` while the platform settles a dispute. */
  readonly status: string;
  /** The buyer's reason in the shop's words, '' where it did not say. */
  readonly reason: string;
  /** Decimal string, major units; '' where it did not say. */
  readonly amount: string;
  readonly currency: string;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}
