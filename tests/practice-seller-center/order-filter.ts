import { html, type Markup } from './markup.ts';
import { orderTabs, type Tab } from './order-status.ts';
import { paths } from './paths.ts';
import type { ShopOrder } from './shop-orders.ts';
import { linkTo, type View } from './view.ts';

/** So many orders are on one page. */
const PER_PAGE = 20;

/** A part of the shop's orders, as the address of the order list asks for it. */
export interface OrderPage {
  readonly tab: Tab;
  /** The id that was searched for, '' without a search. */
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  readonly found: number;
  readonly orders: readonly ShopOrder[];
}

export function readOrderPage(all: readonly ShopOrder[], params: URLSearchParams): OrderPage {
  const tab = orderTabs.find(({ key }) => key === params.get('tab')) ?? orderTabs[0];
  if (!tab) throw new Error('The order list has no tabs');
  const search = (params.get('main_order_id') ?? params.get('main_order_id[]') ?? '').trim();
  const found = all.filter((order) => tab.holds(order) && (search === '' || order.id === search));
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), pages);
  const from = (page - 1) * PER_PAGE;
  return { tab, search, page, pages, found: found.length, orders: found.slice(from, from + PER_PAGE) };
}

/** The parameters of an order list's address. */
export function orderParams({ tab, search, page }: OrderPage): Record<string, string | null> {
  return {
    selected_sort: '6',
    tab: tab.key,
    main_order_id: search || null,
    page: page > 1 ? String(page) : null,
  };
}

export function tabBar(view: View, list: OrderPage, all: readonly ShopOrder[]): Markup {
  return html`<nav class="tabs" aria-label="Orders by status">
    ${orderTabs.map((tab) => {
      const to = linkTo(view, paths.orders, { selected_sort: '6', tab: tab.key });
      return html`<a href="${to}"${tab === list.tab && html` aria-current="page"`}>${tab.words} <span>${all.filter(tab.holds).length}</span></a>`;
    })}
  </nav>`;
}

export function searchBox(view: View, { tab, search }: OrderPage): Markup {
  const hidden = new URLSearchParams(linkTo(view, '', { selected_sort: '6', tab: tab.key }));
  return html`<form class="search" role="search" action="${paths.orders}">
    <input type="search" name="main_order_id" value="${search}" placeholder="Order ID" aria-label="Order ID"
      inputmode="numeric" data-tid="m4b_input" data-dtid="order.filter_area.input.main_order_id">
    ${[...hidden].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
    <button data-tid="m4b_button">Search</button>
    <button type="button" data-tid="m4b_button" data-refresh>Refresh</button>
  </form>`;
}

export function pagination(view: View, list: OrderPage): Markup {
  const numbers = Array.from({ length: list.pages }, (_, at) => at + 1);
  return html`<ul class="p-pagination">
    ${numbers.map((number) => {
      const to = linkTo(view, paths.orders, orderParams({ ...list, page: number }));
      return html`<li class="p-pagination-item" aria-label="Page ${number}"><a href="${to}"${number === list.page && html` aria-current="page"`}>${number}</a></li>`;
    })}
  </ul>`;
}
