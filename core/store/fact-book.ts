import type { Order } from '../domain/order/order.ts';
import type { TrackingStep } from '../domain/order/tracking.ts';
import type { Product } from '../domain/product/product.ts';
import type { Voucher } from '../domain/voucher/voucher.ts';
import type { DeskDb } from './db.ts';
import type { OrderDetailsRow, ReadingRow } from './shop-rows.ts';
import { asStoreFault } from './store-fault.ts';

/** The note of when the orders that changed were read. */
const movedOrders = 'moved orders';

/**
 * Writes down what the shop said beside its chats: rows and the note of when they were read, together or not at all. A list
 * that was read to its end replaces the one before; of one that broke off only the trouble is noted. Rejects with
 * `StoreFault` alone. Times are epoch ms by the shop's clock.
 */
export class FactBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  reading(what: string): Promise<ReadingRow | undefined> {
    return this.#db.readings.get(what);
  }

  order(id: string): Promise<OrderDetailsRow | undefined> {
    return this.#db.orderDetails.get(id);
  }

  async orders(ids: readonly string[]): Promise<readonly OrderDetailsRow[]> {
    return (await this.#db.orderDetails.bulkGet([...ids])).filter((row) => row !== undefined);
  }

  async trackingReadAt(order: string): Promise<number | null> {
    return (await this.#db.tracking.get(order))?.readAt ?? null;
  }

  async picture(product: string): Promise<string | null> {
    return (await this.#db.products.get(product))?.image ?? null;
  }

  /** What the desk's rules know of these orders. */
  async knownOrders(ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
    const rows = await this.#db.orders.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  }

  /** When these orders were last looked at, epoch ms: by themselves, or among those that changed; left out where never. */
  async lookedAt(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [rows, moved] = await Promise.all([
      this.#db.orderDetails.bulkGet([...ids]),
      this.reading(movedOrders),
    ]);
    const looks = ids.map((id, n) => [id, Math.max(rows[n]?.readAt ?? 0, moved?.at ?? 0)] as const);
    return new Map(looks.filter(([, at]) => at > 0));
  }

  /** The conversations of a buyer. */
  conversationsOf(buyer: string): Promise<readonly string[]> {
    return this.#db.conversations.where('buyer.id').equals(buyer).primaryKeys();
  }

  keepOrder(row: OrderDetailsRow): Promise<void> {
    return this.#write(async () => {
      await this.#db.orderDetails.put(row);
    });
  }

  keepOrders(rows: readonly OrderDetailsRow[]): Promise<void> {
    return this.#write(async () => {
      await this.#db.orderDetails.bulkPut([...rows]);
    });
  }

  /** Orders that changed, of those whose pages are kept; everything that changed until then is known. */
  keepMoved(rows: readonly OrderDetailsRow[], at: number): Promise<void> {
    return this.#write(async () => {
      await this.#db.orderDetails.bulkPut([...rows]);
      await this.#read(movedOrders, at);
    });
  }

  /** All orders of a buyer. Those that are not among them any more are forgotten, with what was read of them. */
  keepOrdersOf(buyer: string, rows: readonly OrderDetailsRow[], at: number): Promise<void> {
    const { orderDetails, tracking } = this.#db;
    return this.#write(async () => {
      const there = new Set(rows.map(({ id }) => id));
      const before = await orderDetails.where('buyer').equals(buyer).primaryKeys();
      const gone = before.filter((id) => !there.has(id));
      await Promise.all([orderDetails.bulkDelete(gone), tracking.bulkDelete(gone)]);
      await orderDetails.bulkPut([...rows]);
      await this.#read(`orders ${buyer}`, at);
    });
  }

  keepTracking(order: string, steps: readonly TrackingStep[], readAt: number): Promise<void> {
    return this.#write(async () => {
      await this.#db.tracking.put({ id: order, steps, readAt });
    });
  }

  /** All live products. What is known of their pictures stays. */
  keepProducts(products: readonly Product[], readAt: number): Promise<void> {
    const table = this.#db.products;
    return this.#write(async () => {
      const ids = products.map(({ id }) => id);
      const before = await table.bulkGet(ids);
      await table.clear();
      await table.bulkPut(
        products.map((product, n) => ({ id: product.id, product, image: before[n]?.image ?? null, readAt })),
      );
      await this.#read('products', readAt);
    });
  }

  keepVouchers(vouchers: readonly Voucher[], readAt: number): Promise<void> {
    const table = this.#db.vouchers;
    return this.#write(async () => {
      await table.clear();
      await table.bulkPut(vouchers.map((voucher) => ({ id: voucher.id, voucher, readAt })));
      await this.#read('vouchers', readAt);
    });
  }

  /** A product that is not known (any more) has no place to keep it. */
  keepPicture(product: string, image: string): Promise<void> {
    return this.#write(async () => {
      await this.#db.products.update(product, { image });
    });
  }

  /** A list could not be read to its end; what was there stays, and so does the time of the last good look. */
  keepTrouble(what: string, trouble: string): Promise<void> {
    return this.#write(async () => {
      const at = (await this.reading(what))?.at ?? 0;
      await this.#db.readings.put({ what, at, trouble });
    });
  }

  async #read(what: string, at: number): Promise<void> {
    await this.#db.readings.put({ what, at, trouble: '' });
  }

  async #write(work: () => Promise<void>): Promise<void> {
    const { orderDetails, tracking, products, vouchers, readings } = this.#db;
    try {
      await this.#db.transaction('rw', [orderDetails, tracking, products, vouchers, readings], async () =>
        work(),
      );
    } catch (error) {
      throw asStoreFault(error);
    }
  }
}
