import type { AskedPage } from './asked-page.ts';
import { html, type Markup } from './markup.ts';
import { initial, itemsOf, picture } from './order-pieces.ts';
import { returnStatusWords, statusOf } from './order-status.ts';
import type { ShopOrder } from './shop-orders.ts';
import { orderLink } from './view.ts';

/** The orders as of 2026: one row of a table each. */
export function pulseTable(asked: AskedPage, orders: readonly ShopOrder[]): Markup {
  return html`<div class="p-table"><table>
    <thead><tr>
      <th class="left-fixed" scope="col">Order</th><th scope="col">Buyer</th><th scope="col">Items</th>
      <th scope="col">Status</th><th scope="col">Created</th><th scope="col">Total</th>
    </tr></thead>
    <tbody>${orders.map((order) => row(asked, order))}</tbody>
  </table></div>`;
}

function row({ view, shown }: AskedPage, order: ShopOrder): Markup {
  const status = statusOf(order);
  return html`<tr data-log_order_status="${status.code}" data-log_order_sub_status="${status.subCode}" data-log_order_fulfillment_type="1">
    <td class="left-fixed"><a href="${orderLink(view, order.id)}"><span class="order_id_number">${order.id}</span></a></td>
    <td><div data-log_click_for="buyer_info" class="buyer"><span class="face">${initial(order.buyer)}</span><bdi>${order.buyer}</bdi></div></td>
    <td><div data-log_click_for="product_card" class="pictures">${order.pieces.map(({ productId }) => picture(productId, 32))}<span>${itemsOf(order)}</span></div></td>
    <td>${tags(order)}</td>
    <td class="moment">${shown.moment(order.createdAt)}</td>
    <td class="figure">${shown.money(order.total)}</td>
  </tr>`;
}

/** How far an order is, and its return if it has one. */
export function tags(order: ShopOrder): Markup {
  const { words, tone } = statusOf(order);
  const returned = returnStatusWords(order);
  return html`<span class="p-tag-ng ${tone}">${words}</span>${returned !== '' && html`<span class="p-tag-ng plain">Return: ${returned}</span>`}`;
}
