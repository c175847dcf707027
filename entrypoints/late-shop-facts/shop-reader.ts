import type { ChannelCommand } from '../../core/domain/desk/channel-command.ts';
import type { OrderDetails, OrderPackage } from '../../core/domain/order/order-details.ts';
import { orderReports } from '../../core/domain/order/order-reports.ts';
import type { ShopReturn } from '../../core/domain/order/shop-return.ts';
import { allPages } from '../../core/engine/all-pages.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { ReturnsOf } from '../../core/engine/shop-facts.ts';
import type { OrderDetailsRow } from '../../core/store/shop-rows.ts';
import type { FactReader, ReaderParts } from '../background/late-shop-facts.ts';

/** What was read so many milliseconds ago is not read again unless it is asked for anew. */
const freshFor = 60_000;
/** Only so many packages of an order are asked about. */
const mostPackages = 5;

/** What the shop said of returns, or why it did not. */
interface ReadReturns {
  readonly returns: readonly ShopReturn[] | null;
  readonly trouble: string;
}

/** Whether its order left out what a package that is under way has. */
function isSilent({ status, trackingNumber }: OrderPackage): boolean {
  return status === '' || (trackingNumber === '' && (status === 'FULFILLING' || status === 'COMPLETED'));
}

/** A report of an order says when the desk had looked before. */
function dated(report: ChannelCommand, lookedAt: ReadonlyMap<string, number>): ChannelCommand {
  const at = report.do === 'recordOrder' ? lookedAt.get(report.order.id) : undefined;
  return at === undefined || report.do !== 'recordOrder' ? report : { ...report, lookedAt: at };
}

/**
 * Reads from the shop what the workbench shows and the rules go by, when somebody asks: what was read in the last moments
 * is not read again, and those who ask for the same at once share one look. What was read is told to the rules first and
 * written down then, each whole; a worker that dies between leaves what the next look mends. Rejects with `ChannelFault` or
 * `StoreFault`.
 */
export class ShopReader implements FactReader {
  readonly #parts: ReaderParts;
  readonly #underWay = new Map<string, Promise<void>>();
  #closed = false;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** All orders of a buyer, with their returns. */
  orders(buyer: string, anew: boolean): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#list(`orders ${buyer}`, anew, async () => {
      const readAt = now();
      const all = await allPages((token) => this.#still(facts.ordersOf(buyer, token)));
      // The shop is asked for this buyer's; whatever else it hands out is not for their page.
      const theirs = all.filter((order) => order.buyer === '' || order.buyer === buyer);
      const orders = theirs.map((order) => ({ ...order, buyer }));
      const rows = await this.#withReturns(orders, orders.length > 0 ? { buyer } : { orders: [] }, readAt);
      await this.#record(rows);
      await book.keepOrdersOf(buyer, rows, readAt);
    });
  }

  /** One order, whoever's it is, with its returns. */
  order(id: string, anew: boolean): Promise<void> {
    const { facts, book, now } = this.#parts;
    const readAt = async () => (await book.order(id))?.readAt ?? null;
    return this.#one(`order ${id}`, anew ? null : readAt, async () => {
      const at = now();
      const found = (await this.#still(facts.orders([id]))).find((order) => order.id === id);
      if (!found) throw new ChannelFault('refused', 'The shop has no such order.');
      const [row] = await this.#withReturns([found], { orders: [id] }, at);
      if (!row) return;
      await this.#record([row]);
      await book.keepOrder(row);
    });
  }

  /**
   * Orders by id, at most 50, whoever's they are, with their returns, whenever they were read before; those that the shop does
   * not know are left out.
   */
  ordersById(ids: readonly string[]): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#joined(`orders by id ${ids.join(' ')}`, async () => {
      const at = now();
      const wanted = new Set(ids);
      const found = (await this.#still(facts.orders(ids))).filter(({ id }) => wanted.has(id));
      const rows = await this.#withReturns(found, { orders: found.map(({ id }) => id) }, at);
      await this.#record(rows);
      await book.keepOrders(rows);
    });
  }

  /** What the carrier reported of an order, and what its order leaves out of its packages. */
  tracking(order: string, anew: boolean): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#one(`tracking ${order}`, anew ? null : () => book.trackingReadAt(order), async () => {
      const readAt = now();
      const steps = await this.#still(facts.trackingOf(order));
      await this.#fillPackages(order);
      await book.keepTracking(order, steps, readAt);
    });
  }

  /** Orders that changed since an instant (epoch ms), whoever's they are; their returns are not asked for. */
  moved(since: number): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#joined('moved orders', async () => {
      const readAt = now();
      const all = await allPages((token) => this.#still(facts.movedOrders(since, token)));
      const known = new Map((await book.orders(all.map(({ id }) => id))).map((row) => [row.id, row]));
      const returnsTrouble = 'not asked';
      await this.#record(
        all.map((details) => {
          const { id, buyer } = details;
          return { id, buyer, details, returns: [], returnsTrouble, readAt };
        }),
      );
      // Only those with a page: without their returns the others would show half of it.
      const kept = all.flatMap((details) => {
        const row = known.get(details.id);
        return row ? [{ ...row, details }] : [];
      });
      await book.keepMoved(kept, readAt);
    });
  }

  /** All live products. */
  products(anew: boolean): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#list('products', anew, async () => {
      const readAt = now();
      await book.keepProducts(await allPages((token) => this.#still(facts.products(token))), readAt);
    });
  }

  /** All vouchers. */
  vouchers(anew: boolean): Promise<void> {
    const { facts, book, now } = this.#parts;
    return this.#list('vouchers', anew, async () => {
      const readAt = now();
      await book.keepVouchers(await allPages((token) => this.#still(facts.vouchers(token))), readAt);
    });
  }

  /** Where a product's picture is; asked once for each. */
  async picture(product: string): Promise<void> {
    const { facts, book } = this.#parts;
    if ((await book.picture(product)) !== null) return;
    await this.#joined(`picture ${product}`, async () => {
      await book.keepPicture(product, await this.#still(facts.pictureOf(product)));
    });
  }

  /** Reads no more; resolves when nothing is under way and nothing will be written any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#underWay.values());
  }

  async #list(what: string, anew: boolean, read: () => Promise<void>): Promise<void> {
    const { book } = this.#parts;
    const goodAt = async () => {
      const reading = await book.reading(what);
      return reading && reading.trouble === '' ? reading.at : null;
    };
    await this.#one(what, anew ? null : goodAt, async () => {
      try {
        await read();
      } catch (error) {
        if (error instanceof ChannelFault && !this.#closed) await book.keepTrouble(what, error.message);
        throw error;
      }
    });
  }

  /** Looks unless there was a good look within the last moments; `goodAt` null: whatever there was. */
  async #one(
    what: string,
    goodAt: (() => Promise<number | null>) | null,
    look: () => Promise<void>,
  ): Promise<void> {
    const last = goodAt && (await goodAt());
    const age = last === null ? Number.POSITIVE_INFINITY : this.#parts.now() - last;
    // A look that lies ahead of the clock was made before the clock was set back.
    if (age < 0 || age > freshFor) await this.#joined(what, look);
  }

  #joined(what: string, look: () => Promise<void>): Promise<void> {
    const known = this.#underWay.get(what);
    if (known) return known;
    const begun = look().finally(() => this.#underWay.delete(what));
    this.#underWay.set(what, begun);
    return begun;
  }

  /** What the shop answers, unless the desk has stopped working for it meanwhile. */
  async #still<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const value = await answer;
    if (this.#closed) throw new ChannelFault('refused', 'This desk works for another shop now.');
    return value;
  }

  /** Orders as they are kept. An app that may not see returns still sees orders: of those the returns stay as they were. */
  async #withReturns(
    orders: readonly OrderDetails[],
    of: ReturnsOf,
    readAt: number,
  ): Promise<OrderDetailsRow[]> {
    const { returns, trouble } = await this.#returns(of);
    const before = returns ? [] : await this.#parts.book.orders(orders.map(({ id }) => id));
    return orders.map((details) => ({
      id: details.id,
      buyer: details.buyer,
      details,
      returns: returns
        ? returns.filter(({ orderId }) => orderId === details.id)
        : (before.find(({ id }) => id === details.id)?.returns ?? []),
      ...(trouble === '' ? {} : { returnsTrouble: trouble }),
      readAt,
    }));
  }

  async #returns(of: ReturnsOf): Promise<ReadReturns> {
    if ('orders' in of && of.orders.length === 0) return { returns: [], trouble: '' };
    try {
      const returns = await allPages((token) => this.#still(this.#parts.facts.returnsOf(of, token)));
      return { returns, trouble: '' };
    } catch (error) {
      if (!(error instanceof ChannelFault) || error.kind !== 'forbidden') throw error;
      return { returns: null, trouble: error.message };
    }
  }

  /** Tells the rules what is new, and has the chats of the buyers sorted by it. */
  async #record(rows: readonly OrderDetailsRow[]): Promise<void> {
    const { book, record } = this.#parts;
    const ids = rows.map(({ id }) => id);
    const [known, lookedAt] = await Promise.all([book.knownOrders(ids), book.lookedAt(ids)]);
    const commands: ChannelCommand[] = [];
    for (const [buyer, theirs] of Map.groupBy(rows, (row) => row.buyer)) {
      const read = theirs.map(({ details, returns, returnsTrouble }) => ({
        details,
        returns: returnsTrouble === undefined ? returns : null,
      }));
      const reports = orderReports(read, known);
      if (reports.length === 0) continue;
      const orders = theirs.map(({ id }) => id);
      const sorts = (await book.conversationsOf(buyer)).map(
        (conversation): ChannelCommand => ({ do: 'sortChat', conversation, said: [], orders }),
      );
      commands.push(...reports.map((report) => dated(report, lookedAt)), ...sorts);
    }
    if (commands.length > 0) await record(commands);
  }

  async #fillPackages(order: string): Promise<void> {
    const { facts, book } = this.#parts;
    const row = await book.order(order);
    const silent = row?.details.packages.filter(isSilent).slice(0, mostPackages) ?? [];
    if (!row || silent.length === 0) return;
    const told = await Promise.all(silent.map(({ id }) => this.#still(facts.packageOf(id))));
    const packages = row.details.packages.map((each) => {
      const said = told.find(({ id }) => id === each.id);
      return said
        ? {
            id: each.id,
            trackingNumber: each.trackingNumber || said.trackingNumber,
            carrier: each.carrier || said.carrier,
            status: each.status || said.status,
          }
        : each;
    });
    await book.keepOrder({ ...row, details: { ...row.details, packages } });
  }
}
