import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKind } from '../../entrypoints/seller-center.content/page-kind.ts';
import { looksListed } from '../../entrypoints/seller-center.content/pages/looks-listed.ts';
import { orderDetailPlace } from '../../entrypoints/seller-center.content/pages/order-detail.ts';
import {
  orderAlone,
  orderInAddress,
  orderWithin,
} from '../../entrypoints/seller-center.content/pages/order-id.ts';
import { orderPlaces } from '../../entrypoints/seller-center.content/pages/order-places.ts';
import { selectors } from '../../entrypoints/seller-center.content/selectors.ts';
import { fixture, fixtureOrders, orderLists } from '../support/seller-center.ts';

function open(name: string): HTMLElement {
  const page = new DOMParser().parseFromString(fixture(name), 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  return document.body;
}

const read = (name: string) =>
  orderPlaces(open(name), name.startsWith('returns') ? 'returnList' : 'orderList');

test.each(orderLists)('%s: each order is read once, in the order of the page', (name) => {
  expect(read(name).map(({ order }) => order)).toEqual(fixtureOrders);
});

test.each(['returns', 'returns-without-links'])(
  '%s: each return has its place, two of one order too',
  (name) => {
    const [first, , third] = fixtureOrders;
    expect(read(name).map(({ order }) => order)).toEqual([first, first, third]);
  },
);

test.each([
  ['orderLink', ['orders-pulse-table', 'orders-pulse-cards', 'returns']],
  ['orderNumber', ['orders-pulse-plain', 'order-detail']],
  ['orderRow', ['orders-arco']],
  ['orderLinkText', ['orders-arco-older']],
  ['row', ['returns', 'returns-without-links']],
  ['returnLink', ['returns']],
  ['heading', ['order-detail-bare']],
  ['replyBox', ['reviews']],
  ['searchBox', ['reviews']],
] as const)('the selector %s finds something on %j', (selector, names) => {
  for (const name of names) expect(open(name).querySelector(selectors[selector]), name).not.toBeNull();
});

test('a button belongs beside the number where there is one, else into the first cell', () => {
  const texts = (name: string) => read(name).map(({ anchor }) => anchor.textContent?.trim());
  expect(texts('orders-pulse-table')).toEqual([...fixtureOrders]);
  expect(texts('orders-arco')).toEqual(fixtureOrders.map((order) => `Order ID: ${order}`));
  const bare = open('orders-arco');
  for (const span of bare.querySelectorAll('.arco-space span')) span.remove();
  expect(orderPlaces(bare, 'orderList').map(({ anchor }) => anchor.tagName)).toEqual([
    'TD',
    'TD',
    'TD',
    'TD',
  ]);
});

test('the page of one order is known by its address, and its button stands by the number or the heading', () => {
  const address = `https://seller-us.tiktok.com/order/detail?order_no=${fixtureOrders[2]}&shop_region=US`;
  const beside = (name: string) => {
    const root = open(name);
    const place = orderDetailPlace(root, address, root);
    expect(place?.order).toBe(fixtureOrders[2]);
    return place?.anchor.textContent;
  };
  expect(beside('order-detail')).toBe(fixtureOrders[2]);
  expect(beside('order-detail-arco')).toBe(`Order ID: ${fixtureOrders[2]}`);
  expect(beside('order-detail-bare')).toBe('Order details');
  expect(orderDetailPlace(open('order-detail'), 'https://x.test/order/detail', document.body)).toBeNull();
});

test('a page of which nothing can be read is told from one with nothing to read', () => {
  expect(read('orders-broken')).toEqual([]);
  expect(looksListed(open('orders-broken'))).toBe(true);
  expect(read('orders-empty')).toEqual([]);
  expect(looksListed(open('orders-empty'))).toBe(false);
  expect(looksListed(open('homepage'))).toBe(false);
});

test('a cloned row of an order list has no second place, a hidden one gives its place away', () => {
  const root = open('orders-pulse-table');
  const row = root.querySelector('tbody tr');
  row?.after(row.cloneNode(true));
  expect(orderPlaces(root, 'orderList')).toHaveLength(4);
  const hidden = row?.querySelector('a');
  if (hidden) hidden.checkVisibility = () => false;
  const [first] = orderPlaces(root, 'orderList');
  expect(first?.anchor).not.toBe(hidden);
  expect(first?.anchor.getAttribute('href')).toContain(fixtureOrders[0]);
});

test.each([
  ['/', 'home'],
  ['/homepage', 'home'],
  ['/order', 'orderList'],
  ['/order/', 'orderList'],
  ['/order/detail', 'orderDetail'],
  ['/order/return', 'returnList'],
  ['/product/review', 'reviews'],
  ['/service/ratings/list', 'reviews'],
  ['/order/print', 'other'],
  ['/chat/inbox/current', 'other'],
])('%s is %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});

test('whatever stands where an id should be, only digits come out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (text) => {
      const ids = [orderInAddress(`/order/detail?order_no=${text}`), orderAlone(text), orderWithin(text)];
      for (const id of ids) expect(id).toMatch(/^(\d{6,24})?$/);
    }),
  );
});

test('whatever a page is made of, reading it ends without an error and with ids alone', () => {
  const tag = fc.constantFrom('a', 'tr', 'td', 'table', 'div', 'span', 'h1', 'section', 'template', 'svg');
  const id = fc.oneof(fc.constantFrom(...fixtureOrders), fc.string({ unit: 'binary', maxLength: 30 }));
  const node = fc.record({ tag, id, nested: fc.boolean(), how: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(node, { maxLength: 30 }), (nodes) => {
      const root = document.createElement('main');
      let at: Element = root;
      for (const { tag, id, nested, how } of nodes) {
        const element = document.createElement(tag);
        if (how === 0) element.setAttribute('href', `/order/detail?order_no=${id}`);
        if (how === 1) element.className = 'order_id_number';
        if (how === 2) element.setAttribute('data-log_main_order_id', id);
        element.append(id);
        at.append(element);
        if (nested) at = element;
      }
      for (const kind of ['orderList', 'returnList'] as const)
        for (const { order, anchor } of orderPlaces(root, kind)) {
          expect(order).toMatch(/^\d{6,24}$/);
          expect(root.contains(anchor)).toBe(true);
        }
    }),
    { numRuns: 300 },
  );
});
