import type { DeskDb } from '../db.ts';
import type { OrderDetailsRow, ProductRow, ReadingRow, TrackingRow, VoucherRow } from '../shop-rows.ts';

/** What is known of something of the shop, and how old that is; `reading` is null before the first look. */
export interface Known<Value> {
  readonly value: Value;
  readonly reading: ReadingRow | null;
}

async function known<Value>(db: DeskDb, what: string, value: Value): Promise<Known<Value>> {
  return { value, reading: (await db.readings.get(what)) ?? null };
}

/** A buyer's orders, newest first, those with an unknown date last. */
export async function orderDetailsOf(db: DeskDb, buyer: string): Promise<Known<readonly OrderDetailsRow[]>> {
  const rows = await db.orderDetails.where('buyer').equals(buyer).toArray();
  rows.sort((a, b) => (b.details.createdAt ?? 0) - (a.details.createdAt ?? 0));
  return known(db, `orders ${buyer}`, rows);
}

/** One order, however its buyer is called; null where the desk has not read it. */
export async function orderDetails(db: DeskDb, order: string): Promise<OrderDetailsRow | null> {
  return (await db.orderDetails.get(order)) ?? null;
}

/** The carrier's reports on an order. */
export async function trackingOf(db: DeskDb, order: string): Promise<TrackingRow | null> {
  return (await db.tracking.get(order)) ?? null;
}

/** The live products of the shop, by title. */
export async function liveProducts(db: DeskDb): Promise<Known<readonly ProductRow[]>> {
  const rows = await db.products.filter(({ product }) => product.status === 'ACTIVATE').toArray();
  rows.sort((a, b) => (a.product.title < b.product.title ? -1 : 1));
  return known(db, 'products', rows);
}

/** One product; null where the desk has not read it. */
export async function productOf(db: DeskDb, product: string): Promise<ProductRow | null> {
  return (await db.products.get(product)) ?? null;
}

/** All vouchers of the shop that were read. */
export async function vouchers(db: DeskDb): Promise<Known<readonly VoucherRow[]>> {
  return known(db, 'vouchers', await db.vouchers.toArray());
}

/** One voucher; null where the desk has not read it. */
export async function voucherOf(db: DeskDb, voucher: string): Promise<VoucherRow | null> {
  return (await db.vouchers.get(voucher)) ?? null;
}
