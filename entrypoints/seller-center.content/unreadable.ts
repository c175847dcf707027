import type { SellerPage } from '../../core/protocol/page-ask.ts';
import { askFromPage } from '../../core/protocol/page-client.ts';
import { looksListed } from './pages/looks-listed.ts';

/** How long a page may go on drawing itself before it counts as one that cannot be read, ms. */
const patienceMs = 6_000;

/**
 * Watches for pages that list something of which nothing can be read, and tells the worker once for each kind of
 * page, so that the diagnostics show it. The page itself shows nothing.
 */
export class Unreadable {
  readonly #told = new Set<SellerPage>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A page was entered, or what it shows was read again. */
  saw(what: SellerPage, places: number): void {
    const shouldHave = what === 'orderList' || what === 'returnList' || what === 'orderDetail';
    if (places > 0 || !shouldHave || this.#told.has(what)) return this.rest();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (document.visibilityState !== 'visible') return;
      if (what !== 'orderDetail' && !looksListed(document.body)) return;
      this.#told.add(what);
      void askFromPage({ page: 'unreadable', what, host: location.host });
    }, patienceMs);
  }

  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
