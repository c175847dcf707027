import type { OrderDetails, OrderPackage } from '../domain/order/order-details.ts';
import type { ShopReturn } from '../domain/order/shop-return.ts';
import type { TrackingStep } from '../domain/order/tracking.ts';
import type { Product } from '../domain/product/product.ts';
import type { Voucher } from '../domain/voucher/voucher.ts';
import type { Page } from './channel.ts';

/** Whose returns are asked for: a buyer's, or those of at most 50 orders. */
export type ReturnsOf = { readonly buyer: string } | { readonly orders: readonly string[] };

/**
 * What the shop knows beside its chats. Every method rejects with `ChannelFault` alone; what an answer holds that
 * cannot be read is left out of it.
 */
export interface ShopFacts {
  /** A buyer's orders, newest first. */
  ordersOf(buyer: string, pageToken: string): Promise<Page<OrderDetails>>;
  /** Orders that changed at or after an instant (epoch ms), in no order. */
  movedOrders(since: number, pageToken: string): Promise<Page<OrderDetails>>;
  /** Orders by id, at most 50 at once; unknown ids are left out. */
  orders(ids: readonly string[]): Promise<readonly OrderDetails[]>;
  /** Returns, in no order; an order may have several. */
  returnsOf(of: ReturnsOf, pageToken: string): Promise<Page<ShopReturn>>;
  /** The carrier's reports on an order, newest first. */
  trackingOf(order: string): Promise<readonly TrackingStep[]>;
  /** A package by its id, for what its order does not say of it. */
  packageOf(id: string): Promise<OrderPackage>;
  /** The live products of the shop. */
  products(pageToken: string): Promise<Page<Product>>;
  /** Address of a product's picture, '' where it has none. */
  pictureOf(product: string): Promise<string>;
  /** The vouchers of the shop, of whatever status. */
  vouchers(pageToken: string): Promise<Page<Voucher>>;
}
