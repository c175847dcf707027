import type { OrderDetails } from '../domain/order/order-details.ts';
import type { ShopReturn } from '../domain/order/shop-return.ts';
import type { TrackingStep } from '../domain/order/tracking.ts';
import type { Product } from '../domain/product/product.ts';
import type { Voucher } from '../domain/voucher/voucher.ts';

/** What the shop said of something and when it said so: kept, so that it is there at once the next time. */
interface Kept {
  /** Epoch ms by the shop's clock. */
  readonly readAt: number;
}

/** An order with all that its page shows, and its returns. */
export interface OrderDetailsRow extends Kept {
  readonly id: string;
  readonly buyer: string;
  readonly details: OrderDetails;
  readonly returns: readonly ShopReturn[];
  /** Why its returns could not be read with it, worded: then `returns` is what was known before. Absent when they were. */
  readonly returnsTrouble?: string;
}

/** The carrier's reports on an order, newest first. */
export interface TrackingRow extends Kept {
  /** The order's id. */
  readonly id: string;
  readonly steps: readonly TrackingStep[];
}

/** A product of the shop. */
export interface ProductRow extends Kept {
  readonly id: string;
  readonly product: Product;
  /** Address of its picture; null until it was asked for, '' where it has none. */
  readonly image: string | null;
}

/** A voucher of the shop. */
export interface VoucherRow extends Kept {
  readonly id: string;
  readonly voucher: Voucher;
}

/** When a whole list was last read from the shop to its end: `products`, `vouchers`, `orders BUYER`. */
export interface ReadingRow {
  readonly what: string;
  /** Epoch ms by the shop's clock; 0 for never. */
  readonly at: number;
  /** Why the last try broke off, worded; '' when it went well. */
  readonly trouble: string;
}
