import type { ShopOrders } from './shop-orders.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** What one page is drawn from. */
export interface AskedPage {
  readonly shop: ShopOrders;
  readonly view: View;
  readonly params: URLSearchParams;
  readonly shown: Shown;
  /** What the shop has answered to reviews since it opened, by the review's id. */
  readonly replies: ReadonlyMap<string, string>;
}
