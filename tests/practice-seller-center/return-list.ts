import type { AskedPage } from './asked-page.ts';
import { framed } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { picture } from './order-pieces.ts';
import { returnStatusWords } from './order-status.ts';
import { paths } from './paths.ts';
import type { ShopOrder } from './shop-orders.ts';
import { linkTo, orderLink } from './view.ts';

/** Manage returns, the last one to be opened first. The real page's markup is not known: rows with the return's and the order's number. */
export function returnList(asked: AskedPage): string {
  const { shop, view, params } = asked;
  const search = (params.get('search_numbers') ?? '').trim();
  const returned = shop.orders
    .filter(({ returnedAt, id, returnId }) => returnedAt !== null && ['', id, returnId].includes(search))
    .sort((left, right) => (right.returnedAt ?? 0) - (left.returnedAt ?? 0));
  const table = html`<div class="p-table"><table>
    <thead><tr><th class="left-fixed" scope="col">Return</th><th scope="col">Order</th><th scope="col">Buyer</th><th scope="col">Item</th><th scope="col">Reason</th><th scope="col">Status</th><th scope="col">Opened</th><th scope="col">Refund</th></tr></thead>
    <tbody>${returned.map((order) => row(asked, order))}</tbody>
  </table></div>`;
  return framed(asked, {
    title: 'Manage returns',
    path: paths.returns,
    params: { from: 'menu', search_numbers: search || null },
    main: html`<h1>Manage returns</h1>
      <p>${search !== '' && html`<a href="${linkTo(view, paths.returns, { from: 'menu' })}">All returns</a>`}</p>
      ${returned.length === 0 ? html`<p class="nothing">No returns here.</p>` : table}`,
  });
}

function row({ view, shown }: AskedPage, order: ShopOrder): Markup {
  const [piece] = order.pieces;
  const own = linkTo(view, paths.returns, { search_numbers: order.returnId });
  return html`<tr>
    <td class="left-fixed"><a href="${own}">${order.returnId}</a></td>
    <td><a href="${orderLink(view, order.id)}">${order.id}</a></td>
    <td><bdi>${order.buyer}</bdi></td>
    <td><div class="pictures">${piece ? picture(piece.productId, 40) : null}<span>${piece?.name ?? ''}</span></div></td>
    <td>${order.returnReason}</td>
    <td><span class="p-tag-ng ${order.returnStatus.endsWith('_PENDING') ? 'busy' : 'done'}">${returnStatusWords(order)}</span></td>
    <td class="moment">${shown.moment(order.returnedAt)}</td>
    <td class="figure">${shown.money(order.total)}</td>
  </tr>`;
}
