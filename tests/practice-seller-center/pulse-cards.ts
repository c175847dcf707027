import type { AskedPage } from './asked-page.ts';
import { html, type Markup } from './markup.ts';
import { initial, itemsOf, picture } from './order-pieces.ts';
import { statusOf } from './order-status.ts';
import { tags } from './pulse-table.ts';
import type { ShopOrder } from './shop-orders.ts';
import { orderLink } from './view.ts';

/** The orders as of 2026, each on a card of its own. */
export function pulseCards(asked: AskedPage, orders: readonly ShopOrder[]): Markup {
  return html`<div class="p-cards">${orders.map((order) => card(asked, order))}</div>`;
}

function card({ view, shown }: AskedPage, order: ShopOrder): Markup {
  const status = statusOf(order);
  return html`<div class="p-card" data-log_order_status="${status.code}" data-log_order_sub_status="${status.subCode}">
    <div class="p-card-head">
      <a href="${orderLink(view, order.id)}"><span class="order_id_number">${order.id}</span></a>
    </div>
    <div data-log_click_for="buyer_info" class="buyer"><span class="face">${initial(order.buyer)}</span><bdi>${order.buyer}</bdi></div>
    <div data-log_click_for="product_card" class="pictures">${order.pieces.map(({ productId }) => picture(productId, 56))}<span>${itemsOf(order)}</span></div>
    <div class="p-card-foot"><span>${tags(order)}</span><span class="figure">${shown.money(order.total)}</span></div>
    <div class="small">${shown.moment(order.createdAt)}</div>
  </div>`;
}
