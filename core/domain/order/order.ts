/** An order as far as rules need it. */
export interface Order {
  readonly id: string;
  /** The buyer's id (`user_id`). */
  readonly buyer: string;
  /** Epoch ms; null where the date is unknown. */
  readonly createdAt: number | null;
  readonly currency: string;
  /** Decimal string, major units. */
  readonly amount: string;
  /** Paid once is paid for good. */
  readonly paid: boolean;
  readonly status: string;
  /** The latest return_status, or `ARBITRATION`; '' without a return. */
  readonly returnStatus: string;
}
