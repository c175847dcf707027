import type { Reply } from '../../core/protocol/ask.ts';
import type { PageAsk, SellerPage } from '../../core/protocol/page-ask.ts';
import type { SellerTab } from '../../core/protocol/sender.ts';
import { openDesk } from './desk-opening.ts';
import type { DeskWorker } from './desk-worker.ts';
import { faultReply } from './fault-reply.ts';
import { theGuard } from './late-guard.ts';

const done: Reply<null> = { ok: true, value: null };
/** Clicks closer together than this are one, ms. */
const oneClick = 400;

/** What a page of the Seller Center shows, by its path. */
function pageAt(path: string): SellerPage {
  if (path.startsWith('/order/detail')) return 'orderDetail';
  if (path.startsWith('/order/return')) return 'returnList';
  return path.startsWith('/order') ? 'orderList' : 'other';
}

/** The worker's end towards pages of the Seller Center: it says what a button has to know, and opens the desk. */
export class PageDesk {
  readonly #worker: DeskWorker;
  #openedAt = 0;

  constructor(worker: DeskWorker) {
    this.#worker = worker;
  }

  /** Never rejects. What opens the desk is done before anything is waited for: a click is good for this turn alone. */
  answer(ask: PageAsk, from: SellerTab): Promise<Reply> {
    const answered = ask.page === 'openDesk' ? this.#open(ask.order, from) : this.#answer(ask, from);
    return answered.catch(faultReply);
  }

  async #open(order: string | null, { window }: SellerTab): Promise<Reply> {
    const now = Date.now();
    if (Math.abs(now - this.#openedAt) < oneClick) return done;
    this.#openedAt = now;
    await openDesk(this.#worker, { conversation: null, order, window });
    return done;
  }

  async #answer(ask: Exclude<PageAsk, { page: 'openDesk' }>, { host, path }: SellerTab): Promise<Reply> {
    await this.#worker.open();
    const { standings, pageTroubles } = this.#worker;
    switch (ask.page) {
      case 'orders':
        await pageTroubles.readable({ host, what: pageAt(path) });
        return { ok: true, value: await standings.knownForNow(ask.orders) };
      case 'ordersFromShop':
        return { ok: true, value: await standings.fromShop(ask.orders) };
      case 'guard':
        await pageTroubles.readable({ host, what: 'reviews' });
        return { ok: true, value: (await theGuard(this.#worker.db))(ask.text) };
      case 'unreadable':
        // Which host it is, the browser says; what the page says of it counts for nothing.
        await pageTroubles.unreadable({ host, what: ask.what }, Date.now());
        return done;
    }
  }
}
