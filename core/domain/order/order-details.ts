/** One line of an order. Money in the currency's major unit as a decimal string. */
export interface OrderLine {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly skuId: string;
  readonly skuName: string;
  /** Address of its picture, never loaded unasked; '' where there is none. */
  readonly image: string;
  readonly price: string;
  readonly currency: string;
  /** How many of the same; the shop lists each piece, the desk adds them up. */
  readonly quantity: number;
  /** '' while it is in no package. */
  readonly packageId: string;
}

/** A package of an order. */
export interface OrderPackage {
  readonly id: string;
  /** '' before the carrier has it. */
  readonly trackingNumber: string;
  /** '' where the shop did not say. */
  readonly carrier: string;
  /** The shop's package_status, '' where it did not say. */
  readonly status: string;
}

/** An order as its page in the workbench shows it; what the shop did not say is null or ''. Times are epoch ms. */
export interface OrderDetails {
  readonly id: string;
  /** The buyer's id (`user_id`). */
  readonly buyer: string;
  /** The Open API's order status, as it came. */
  readonly status: string;
  /** Whether it is paid as far as its payment time and status tell; cash on delivery is once it was handed over. */
  readonly paid: boolean;
  readonly createdAt: number | null;
  readonly paidAt: number | null;
  readonly deliveredAt: number | null;
  readonly cancelledAt: number | null;
  readonly cancelReason: string;
  readonly currency: string;
  readonly total: string;
  /** '' where the shop did not say. */
  readonly shipping: string;
  readonly lines: readonly OrderLine[];
  readonly packages: readonly OrderPackage[];
  /** Whether an invoice has still to be uploaded (Brazil); null where the shop does not say: it has no such duty. */
  readonly invoiceNeeded: boolean | null;
}
