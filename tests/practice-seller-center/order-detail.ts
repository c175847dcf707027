import type { AskedPage } from './asked-page.ts';
import { framed } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { picture } from './order-pieces.ts';
import { paths } from './paths.ts';
import { tags } from './pulse-table.ts';
import type { ShopOrder } from './shop-orders.ts';
import { linkTo } from './view.ts';

/** One order's own page; null where the shop has no such order. */
export function orderDetail(asked: AskedPage): string | null {
  const id = asked.params.get('order_no') ?? '';
  const order = asked.shop.orders.find((one) => one.id === id);
  if (!order) return null;
  const { view } = asked;
  return framed(asked, {
    title: `Order ${order.id}`,
    path: paths.order,
    params: { order_no: order.id },
    main: html`<p><a href="${linkTo(view, paths.orders, { selected_sort: '6', tab: 'all' })}">Manage orders</a></p>
      <h1>Order details</h1>
      <section class="_card_1a706_6 sheet"><div class="above-list"><span>Order ID: <span class="order_id_number">${order.id}</span></span><span>${tags(order)}</span></div></section>
      <div class="columns">
        <div>${items(asked, order)}${parcel(asked, order)}</div>
        <div>${customer(order)}${dates(asked, order)}</div>
      </div>`,
  });
}

function items({ shown }: AskedPage, order: ShopOrder): Markup {
  return html`<section class="_card_1a706_6 sheet"><h2>Items</h2>
    ${order.pieces.map(
      ({ productId, name, variant, price }) =>
        html`<div class="item">${picture(productId, 48)}<span>${name}<br><span class="small">${variant}</span></span><span class="figure">${shown.money(price)}</span></div>`,
    )}
    <div class="item total"><span>Total with delivery</span><span class="figure">${shown.money(order.total)}</span></div>
  </section>`;
}

function parcel({ shown }: AskedPage, { trackingNumber, scans }: ShopOrder): Markup {
  return html`<section class="_card_1a706_6 sheet"><h2>Delivery</h2>
    <p>${trackingNumber === '' ? 'Not with the carrier yet' : `Practice Post ${trackingNumber}`}</p>
    <ol class="scans">${scans.toReversed().map(({ at, text }) => html`<li><span class="small">${shown.moment(at)}</span> ${text}</li>`)}</ol>
  </section>`;
}

function customer({ buyer }: ShopOrder): Markup {
  return html`<section class="_card_1a706_6 sheet"><h2>Customer details</h2>
    <p><bdi>${buyer}</bdi></p>
    <p>(+44) 7••• ••••42 <svg data-log_click_for="open_phone_plaintext" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zm10-3a3 3 0 1 0 .01 0z"/></svg></p>
  </section>`;
}

function dates({ shown }: AskedPage, order: ShopOrder): Markup {
  const line = (words: string, at: number | null) =>
    html`<div><dt>${words}</dt><dd>${shown.moment(at)}</dd></div>`;
  return html`<section class="_card_1a706_6 sheet"><h2>Dates</h2><dl>
    ${line('Created', order.createdAt)}${line('Paid', order.paidAt)}${line('Delivered', order.deliveredAt)}
    ${order.returnedAt !== null && line('Return opened', order.returnedAt)}
  </dl></section>`;
}
