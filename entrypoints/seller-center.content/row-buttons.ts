import { type RowButton, rowButton } from './overlays/row-button.ts';
import { type Theme, themeAround } from './page-theme.ts';
import type { OrderPlace } from './pages/order-places.ts';
import { Standings } from './standings.ts';

/** As many rows have their button at once; of a longer list, those that come near the window. */
const atOnce = 200;
const nearPx = 800;

/** The buttons of a page's orders: one for each place, for as long as the place is there. */
export class RowButtons {
  readonly #buttons = new Map<Element, RowButton>();
  /** Places far below that wait until they come near. */
  readonly #far = new Map<Element, string>();
  readonly #standings: Standings;
  readonly #near: IntersectionObserver;
  /** Of the list: looked up once, since asking a page for its colours is what costs most. */
  #theme: Theme = 'light';

  constructor(life: AbortSignal) {
    this.#standings = new Standings((order, standing) => {
      for (const button of this.#buttons.values()) if (button.order === order) button.show(standing);
    }, life);
    this.#near = new IntersectionObserver((entries) => this.#comeNear(entries), {
      rootMargin: `${nearPx}px`,
    });
    life.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /** Gives each of these places its button, and takes away those of places that are gone. */
  keep(places: readonly OrderPlace[]): void {
    const wanted = new Map(places.map(({ anchor, order }) => [anchor, order]));
    for (const [anchor, { order }] of this.#buttons) if (wanted.get(anchor) !== order) this.#remove(anchor);
    for (const [anchor, order] of this.#far) if (wanted.get(anchor) !== order) this.#forgetFar(anchor);
    if (this.#buttons.size === 0) this.look(places[0]?.anchor);
    const before = this.#buttons.size;
    for (const [anchor, order] of wanted) {
      const button = this.#buttons.get(anchor);
      if (button) {
        button.settle();
        this.#standings.want(order);
      } else if (this.#buttons.size < atOnce) this.#add(anchor, order);
      else if (!this.#far.has(anchor)) {
        this.#far.set(anchor, order);
        this.#near.observe(anchor);
      }
    }
    this.#uncover([...this.#buttons.values()].slice(before));
  }

  /** The page is looked at anew: what could not be said is asked again, and its colours may be others. */
  refresh(): void {
    this.#standings.refresh();
    this.look();
  }

  /** The page's colours may have changed. */
  look(anchor: Element | undefined = this.#buttons.keys().next().value): void {
    if (anchor) this.#theme = themeAround(anchor);
    for (const button of this.#buttons.values()) button.wear(this.#theme);
  }

  #comeNear(entries: readonly IntersectionObserverEntry[]): void {
    const before = this.#buttons.size;
    for (const { target, isIntersecting } of entries) {
      const order = this.#far.get(target);
      if (isIntersecting && order !== undefined) this.#add(target, order);
    }
    this.#uncover([...this.#buttons.values()].slice(before));
  }

  #add(anchor: Element, order: string): void {
    this.#forgetFar(anchor);
    const button = rowButton(order, anchor);
    this.#buttons.set(anchor, button);
    button.wear(this.#theme);
    button.show(this.#standings.of(order));
    this.#standings.want(order);
  }

  /** All new ones at once, so that the page is laid out once for them. */
  #uncover(added: readonly RowButton[]): void {
    for (const button of added) button.uncover();
  }

  #forgetFar(anchor: Element): void {
    if (this.#far.delete(anchor)) this.#near.unobserve(anchor);
  }

  #remove(anchor: Element): void {
    this.#buttons.get(anchor)?.remove();
    this.#buttons.delete(anchor);
  }

  #clear(): void {
    this.#near.disconnect();
    this.#far.clear();
    for (const anchor of [...this.#buttons.keys()]) this.#remove(anchor);
  }
}
