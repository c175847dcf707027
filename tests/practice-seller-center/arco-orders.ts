import type { AskedPage } from './asked-page.ts';
import { html, type Markup } from './markup.ts';
import { picture } from './order-pieces.ts';
import { returnStatusWords, statusOf } from './order-status.ts';
import type { ShopOrder } from './shop-orders.ts';

/** The orders as they were until about 2025: three rows each, and no link that names the order. */
export function arcoOrders(asked: AskedPage, orders: readonly ShopOrder[]): Markup {
  return html`<div class="listTableContainer-k3Qx9 arco-table"><table>
    <thead><tr><th scope="col">Product</th><th scope="col">Status</th><th scope="col">Delivery</th><th scope="col">Paid</th></tr></thead>
    <tbody>${orders.map((order) => rows(asked, order))}</tbody>
  </table></div>`;
}

function rows({ shown }: AskedPage, order: ShopOrder): Markup {
  const returned = returnStatusWords(order);
  return html`<tr class="arco-table-tr order-head" data-log_main_order_id="${order.id}"><td colspan="4" class="arco-table-td">
      <span data-log_click_for="order_id_link" class="arco-link" role="link" tabindex="0" data-order="${order.id}">Order ID: <span>${order.id}</span></span>
      <bdi>${order.buyer}</bdi> <span class="small">${shown.moment(order.createdAt)}</span>
    </td></tr>
    <tr class="arco-table-tr"><td class="arco-table-td">${order.pieces.map(({ productId, name, variant }) => html`<div class="pictures">${picture(productId, 40)}<span>${name}<br><span class="small">${variant}</span></span></div>`)}</td>
      <td class="arco-table-td">${statusOf(order).words}${returned !== '' && html`<br><span class="small">Return: ${returned}</span>`}</td>
      <td class="arco-table-td">${order.trackingNumber || '–'}</td>
      <td class="arco-table-td figure">${shown.money(order.total)}</td></tr>
    <tr class="arco-table-tr order-foot"><td colspan="4" class="arco-table-td"><button data-tid="m4b_button" data-order="${order.id}">View details</button></td></tr>`;
}
