import { canStart } from '../../core/domain/order/can-start.ts';
import type { Order } from '../../core/domain/order/order.ts';
import { whyNotStart } from '../../core/domain/order/why-not-start.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { OrderStanding } from '../../core/protocol/page-ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { SayStandings, StandingParts } from '../background/late-shop-facts.ts';

/** What refuses a chat may have changed after so long: a return may have been opened. And a shop may know an order then. */
const staleAfter = 10 * 60_000;
/** So many looks a minute at most, whatever pages ask for. */
const mostLooks = 20;
const MINUTE = 60_000;
/** So many unknown orders are remembered. */
const mostMissing = 1000;

const says = {
  asking: 'Asking the shop about this order.',
  noShop: 'The desk works for no shop yet.',
  notKnown: 'The shop does not know this order.',
  nobodys: 'The shop does not say whose order this is.',
  noQuota: 'The day’s requests to the shop are nearly used up. Open the chat from the inbox.',
  tooOften: 'The desk has asked the shop too often just now. Try again in a minute.',
} as const;

/** Says of orders whether a chat may be started about them (docs/rules.md §6), from the desk's own facts and from the shop. */
export class OrderStandings implements SayStandings {
  readonly #parts: StandingParts;
  /** Orders that the shop did not know, with the time it said so. */
  readonly #missing = new Map<string, number>();
  #looks: readonly number[] = [];

  constructor(parts: StandingParts) {
    this.#parts = parts;
  }

  /** From what the desk knows; what it does not know is `checking`. Never asks the shop. */
  async known(ids: readonly string[]): Promise<OrderStanding[]> {
    const { db, now, shop } = this.#parts;
    const orders = await db.orders.bulkGet([...ids]);
    const blocked = await blockedAmong(db, orders);
    const read = await db.orderDetails.bulkGet([...ids]);
    const canAsk = (await shop()) !== null;
    return ids.map((order, n): OrderStanding => {
      const known = orders[n];
      if (known) return standingOf(known, blocked.has(known.buyer), now());
      if (read[n]) return { order, state: 'refused', why: says.nobodys };
      if (this.#isMissing(order)) return { order, state: 'refused', why: says.notKnown };
      return { order, state: 'checking', why: canAsk ? says.asking : says.noShop };
    });
  }

  /**
   * As `known`; but what refuses a chat since a while, and may have changed, is `checking` too while the shop can be asked.
   */
  async knownForNow(ids: readonly string[]): Promise<OrderStanding[]> {
    const standings = await this.known(ids);
    const shop = await this.#parts.shop();
    if (!shop || !(await shop.spare())) return standings;
    const doubtful = new Set(await this.#worthAsking(standings));
    return standings.map((each) =>
      doubtful.has(each.order) ? { ...each, state: 'checking', why: says.asking } : each,
    );
  }

  /**
   * As `known`, but what the desk does not know, or what refuses a chat since a while, is read from the shop first: in one batch.
   * @param waitedFor somebody pressed a button and waits, so that no request is too many.
   */
  async fromShop(ids: readonly string[], waitedFor = false): Promise<OrderStanding[]> {
    const before = await this.known(ids);
    const wanted = await this.#worthAsking(before);
    if (wanted.length === 0) return before;
    const trouble = (waitedFor ? '' : await this.#whyNotNow()) || (await this.#read(wanted));
    if (trouble === '') return this.known(ids);
    return before.map((each) => (each.state === 'checking' ? { ...each, why: trouble } : each));
  }

  async #worthAsking(standings: readonly OrderStanding[]): Promise<string[]> {
    const { db, now } = this.#parts;
    const ids = standings.filter(({ state }) => state !== 'allowed').map(({ order }) => order);
    const read = await db.orderDetails.bulkGet(ids);
    return ids.filter((order, n) => {
      const age = now() - (read[n]?.readAt ?? Number.NEGATIVE_INFINITY);
      return !this.#isMissing(order) && (age < 0 || age > staleAfter);
    });
  }

  /** Why the shop is better not asked now for what nobody waits for, worded; '' where it may be: then this look is counted. */
  async #whyNotNow(): Promise<string> {
    const { now, shop } = this.#parts;
    const link = await shop();
    if (!link) return says.noShop;
    if (!(await link.spare())) return says.noQuota;
    const recent = this.#looks.filter((at) => Math.abs(now() - at) < MINUTE);
    if (recent.length >= mostLooks) return says.tooOften;
    this.#looks = [...recent, now()];
    return '';
  }

  /** Why it could not be read, worded; '' where it was. */
  async #read(ids: readonly string[]): Promise<string> {
    const { db, now, shop } = this.#parts;
    const link = await shop();
    if (!link) return says.noShop;
    try {
      await link.reader.ordersById(ids);
    } catch (error) {
      if (error instanceof ChannelFault) return error.message;
      throw error;
    }
    const read = await db.orderDetails.bulkGet([...ids]);
    if (this.#missing.size > mostMissing) this.#missing.clear();
    ids.forEach((id, n) => {
      if (!read[n]) this.#missing.set(id, now());
    });
    return '';
  }

  #isMissing(order: string): boolean {
    const at = this.#missing.get(order);
    return at !== undefined && Math.abs(this.#parts.now() - at) <= staleAfter;
  }
}

async function blockedAmong(
  db: DeskDb,
  orders: readonly (Order | undefined)[],
): Promise<ReadonlySet<string>> {
  const buyers = [...new Set(orders.flatMap((order) => order?.buyer ?? []))];
  const blocked = await db.conversations
    .where('buyer.id')
    .anyOf(buyers)
    .filter((conversation) => conversation.blocked)
    .toArray();
  return new Set(blocked.map(({ buyer }) => buyer.id));
}

function standingOf(order: Order, blocked: boolean, now: number): OrderStanding {
  const { allowed, because } = canStart(order, blocked, now);
  return {
    order: order.id,
    state: allowed ? 'allowed' : 'refused',
    why: whyNotStart(because, order, now),
  };
}
