import type { AskedPage } from './asked-page.ts';
import { framed } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { orderTabs } from './order-status.ts';
import { paths } from './paths.ts';
import { reviewsOf } from './reviews.ts';
import { linkTo } from './view.ts';

/** The homepage: what waits to be done, as numbers that lead there. */
export function homepage(asked: AskedPage): string {
  const { shop, view, replies } = asked;
  const tile = (words: string, count: number, to: string): Markup =>
    html`<a class="tile" href="${to}"><b>${count}</b><span>${words}</span></a>`;
  const inTab = (key: string) =>
    shop.orders.filter((order) => orderTabs.find((tab) => tab.key === key)?.holds(order));
  const ongoing = inTab('return').filter(({ returnStatus }) => returnStatus.endsWith('_PENDING'));
  const unanswered = reviewsOf(shop.orders, shop.now).filter(({ id }) => !replies.has(id));
  return framed(asked, {
    title: 'Homepage',
    path: paths.home,
    params: {},
    main: html`<h1>Homepage</h1>
      <h2>To do</h2>
      <div class="tiles">
        ${tile('Unpaid', inTab('pending').length, linkTo(view, paths.orders, { tab: 'pending' }))}
        ${tile('To ship', inTab('to_ship').length, linkTo(view, paths.orders, { tab: 'to_ship' }))}
        ${tile('Shipped', inTab('shipped').length, linkTo(view, paths.orders, { tab: 'shipped' }))}
        ${tile('Pending returns', ongoing.length, linkTo(view, paths.returns, { from: 'menu' }))}
        ${tile('Reviews without an answer', unanswered.length, linkTo(view, paths.reviews))}
      </div>
      <h2>In the last 7 days</h2>
      <div class="tiles">${lastWeek(asked)}</div>`,
  });
}

const WEEK_MS = 7 * 86_400_000;

function lastWeek({ shop, shown }: AskedPage): Markup {
  const recent = shop.orders.filter(
    ({ createdAt, status }) =>
      createdAt > shop.now - WEEK_MS && createdAt <= shop.now && status !== 'CANCELLED',
  );
  const sum = recent.reduce((total, order) => total + Number(order.total), 0);
  return html`<div class="tile"><b>${recent.length}</b><span>Orders</span></div>
    <div class="tile"><b>${shown.money(sum.toFixed(2))}</b><span>Sales</span></div>
    <div class="tile"><b>${new Set(recent.map(({ buyerId }) => buyerId)).size}</b><span>Buyers</span></div>`;
}
