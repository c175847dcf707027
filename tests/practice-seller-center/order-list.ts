import { arcoOrders } from './arco-orders.ts';
import type { AskedPage } from './asked-page.ts';
import { framed } from './frame.ts';
import { html } from './markup.ts';
import { orderParams, pagination, readOrderPage, searchBox, tabBar } from './order-filter.ts';
import { paths } from './paths.ts';
import { pulseCards } from './pulse-cards.ts';
import { pulseTable } from './pulse-table.ts';
import { linkTo } from './view.ts';

/** Manage orders: as a table or as cards, or as it was before. */
export function orderList(asked: AskedPage): string {
  const { shop, view, params } = asked;
  const list = readOrderPage(shop.orders, params);
  const own = orderParams(list);
  const draw = view.generation === 'arco' ? arcoOrders : view.cards ? pulseCards : pulseTable;
  const look = (cards: boolean, words: string) =>
    html`<a href="${linkTo({ ...view, cards }, paths.orders, own)}"${view.cards === cards && html` aria-current="true"`}>${words}</a>`;
  return framed(asked, {
    title: 'Manage orders',
    path: paths.orders,
    params: own,
    main: html`<h1>Manage orders</h1>
      ${tabBar(view, list, shop.orders)}
      <div class="above-list">
        ${searchBox(view, list)}
        ${view.generation === 'pulse' && html`<div class="switches"><span>View</span>${look(false, 'Table')}${look(true, 'Cards')}</div>`}
      </div>
      ${list.orders.length === 0 ? html`<p class="nothing">No orders here.</p>` : draw(asked, list.orders)}
      ${pagination(view, list)}`,
  });
}
