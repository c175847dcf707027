import type { OrderStanding } from '../../core/protocol/page-ask.ts';
import { askFromPage } from '../../core/protocol/page-client.ts';

/** The most orders that one question holds. */
const batch = 50;
/** More than a day's pages show; a page that makes up ids without end does not fill the memory. */
const mostKnown = 2_000;
/** How long an answer is good for, ms. */
const freshMs = 5 * 60_000;
/** When to ask again for what could not be said, ms; after the last, not until the page is looked at again. */
const againMs = [2_000, 10_000, 60_000];

type Asked = 'orders' | 'ordersFromShop';

const isSaid = (standing: OrderStanding | undefined) =>
  standing?.state === 'allowed' || standing?.state === 'refused';

interface Known {
  /** Null until the worker has answered for the first time. */
  readonly standing: OrderStanding | null;
  /** Epoch ms; 0 to ask at the next opportunity. */
  readonly at: number;
}

/**
 * What the desk says of the orders on this page, asked for in batches and kept for a while. `tell` is called with each
 * answer; null where nobody answered.
 */
export class Standings {
  readonly #known = new Map<string, Known>();
  readonly #wanted = new Set<string>();
  readonly #tell: (order: string, standing: OrderStanding | null) => void;
  readonly #life: AbortSignal;
  #asking = false;
  #tries = 0;
  #timer = 0;

  constructor(tell: (order: string, standing: OrderStanding | null) => void, life: AbortSignal) {
    this.#tell = tell;
    this.#life = life;
    life.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** What is known of an order now; undefined where nobody was asked or answered. */
  of(order: string): OrderStanding | undefined {
    return this.#known.get(order)?.standing ?? undefined;
  }

  /** Has the worker asked about an order that is on the page, unless it said not long ago. */
  want(order: string, now = Date.now()): void {
    const known = this.#known.get(order);
    if (known && now - known.at < freshMs) return;
    if (this.#known.size >= mostKnown) this.#forget();
    this.#known.set(order, { standing: known?.standing ?? null, at: now });
    this.#wanted.add(order);
    this.#askSoon(0);
  }

  /** Asks again for what could not be said; call when the page is looked at anew. */
  refresh(): void {
    this.#tries = 0;
    this.#retryUnsaid();
  }

  #forget(): void {
    this.#known.clear();
    this.#wanted.clear();
  }

  #retryUnsaid(): void {
    for (const order of this.#known.keys()) if (!isSaid(this.of(order))) this.#wanted.add(order);
    this.#askSoon(0);
  }

  #askSoon(delay: number): void {
    if (this.#asking || this.#life.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(() => void this.#ask(), delay));
  }

  async #ask(): Promise<void> {
    if (this.#wanted.size === 0) return;
    this.#asking = true;
    while (this.#wanted.size > 0 && !this.#life.aborted) {
      const orders = [...this.#wanted].slice(0, batch);
      for (const order of orders) this.#wanted.delete(order);
      const rest = await this.#askAbout('orders', orders);
      if (rest.length > 0) await this.#askAbout('ordersFromShop', rest);
    }
    this.#asking = false;
    const isUnsaid = [...this.#known.keys()].some((order) => !isSaid(this.of(order)));
    const delay = againMs[this.#tries];
    if (!isUnsaid || delay === undefined || this.#life.aborted) return;
    this.#tries++;
    this.#timer = Number(setTimeout(() => this.#retryUnsaid(), delay));
  }

  /** Asks one question, and gives the orders of it that the shop may know more of: a refusal may have aged. */
  async #askAbout(page: Asked, orders: string[]): Promise<string[]> {
    const answer = await askFromPage({ page, orders });
    if (this.#life.aborted) return [];
    const said = new Map(answer?.value.map((standing) => [standing.order, standing]));
    return orders.filter((order) => {
      const standing = said.get(order) ?? this.of(order) ?? null;
      this.#known.set(order, { standing, at: Date.now() });
      this.#tell(order, standing);
      return answer !== null && standing?.state !== 'allowed';
    });
  }
}
