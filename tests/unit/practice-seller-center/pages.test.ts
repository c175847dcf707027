import { Window } from 'happy-dom';
import { beforeEach, describe, expect, test } from 'vitest';
import { createPracticeShop, type PracticeShop } from '../../../core/channel/practice/practice-shop.ts';
import { layOrderCases, orderCases } from '../../practice-seller-center/order-cases.ts';
import { createSellerCenter, type SellerCenter } from '../../practice-seller-center/seller-center.ts';
import { readOrders } from '../../practice-seller-center/shop-orders.ts';
import { phrases } from '../../support/phrases.ts';

const HOST = 'http://localhost';
const NOON = Date.UTC(2026, 2, 11, 12);
const DAY_MS = 86_400_000;

let shop: PracticeShop;
let center: SellerCenter;
let cases: Awaited<ReturnType<typeof layOrderCases>>;

beforeEach(async () => {
  shop = createPracticeShop({
    phrases,
    memory: { load: async () => null, save: async () => undefined },
    now: () => NOON,
    seed: 3,
    lively: false,
  });
  center = createSellerCenter(shop);
  cases = await layOrderCases(shop);
});

async function get(path: string) {
  const answer = await center.answer(new Request(HOST + path));
  if (!answer) throw new Error(`${path} is no page`);
  const { document } = new Window({ url: HOST + path });
  document.write(await answer.text());
  return document;
}

const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map(({ textContent }) => textContent?.trim());

/** What a look of the list shows, from its first page to its last. */
async function listed(look: string, selector: string): Promise<(string | undefined)[]> {
  const first = await get(`/order?selected_sort=6&tab=all${look}`);
  const pages = first.querySelectorAll('li.p-pagination-item[aria-label]').length;
  const all: (string | undefined)[] = [];
  for (let page = 1; page <= pages; page++)
    all.push(...texts((await get(`/order?tab=all&page=${page}${look}`)).querySelectorAll(selector)));
  return all;
}

describe('the list of orders', () => {
  test('has every order of the shop once, newest first, twenty on a page', async () => {
    const { orders } = await readOrders(shop);
    const ids = orders.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(orders.map(({ createdAt }) => createdAt)).toEqual(
      orders.map(({ createdAt }) => createdAt).sort((left, right) => right - left),
    );
    const row = 'tr[data-log_order_status][data-log_order_sub_status][data-log_order_fulfillment_type]';
    const number = 'a[href^="/order/detail?order_no="] span.order_id_number';
    expect(await listed('', `${row} ${number}`)).toEqual(ids);
    expect(await listed('&view=card', `.p-card ${number}`)).toEqual(ids);
    expect((await get('/order')).querySelectorAll('tbody tr')).toHaveLength(20);
  });

  test('had three rows an order before 2026, the first with its number and none with a link', async () => {
    const { orders } = await readOrders(shop);
    const page = await get('/order?generation=arco');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(60);
    expect(page.querySelectorAll('tbody a')).toHaveLength(0);
    const rows = [...page.querySelectorAll('tr[data-log_main_order_id]')];
    expect(rows.map((row) => row.getAttribute('data-log_main_order_id'))).toEqual(
      orders.slice(0, 20).map(({ id }) => id),
    );
    expect(texts(page.querySelectorAll('[data-log_click_for="order_id_link"]'))[0]).toBe(
      `Order ID: ${orders[0]?.id}`,
    );
  });

  test('keeps to a tab and to an id that was searched for', async () => {
    const returned = (await readOrders(shop)).orders.filter(({ returnedAt }) => returnedAt !== null);
    expect(returned).not.toHaveLength(0);
    const tab = await get('/order?tab=return');
    expect(texts(tab.querySelectorAll('.order_id_number'))).toEqual(returned.map(({ id }) => id));
    const search = await get(`/order?tab=all&main_order_id=${cases.tooOld}`);
    expect(texts(search.querySelectorAll('.order_id_number'))).toEqual([cases.tooOld]);
    const none = await get('/order?main_order_id="><script>alert(1)</script>');
    expect(none.querySelector('.nothing')?.textContent).toBe('No orders here.');
    expect(none.querySelectorAll('script')).toHaveLength(1);
  });

  test('leads on in the look one has', async () => {
    const page = await get('/order?generation=arco&theme=dark');
    expect(page.documentElement.getAttribute('data-theme')).toBe('dark');
    for (const link of page.querySelectorAll('nav a')) {
      expect(link.getAttribute('href')).toContain('generation=arco');
      expect(link.getAttribute('href')).toContain('theme=dark');
    }
  });
});

describe('the orders on which it turns whether a chat may be started', () => {
  test('are dated as each case asks, by buyers without a chat', async () => {
    const { orders } = await readOrders(shop);
    const aged = Object.fromEntries(
      Object.entries(cases).map(([name, id]) => {
        const order = orders.find((one) => one.id === id);
        return [name, [(NOON - (order?.createdAt ?? 0)) / DAY_MS, order?.returnStatus]];
      }),
    );
    expect(aged).toEqual({
      recent: [3, ''],
      tooOld: [73, ''],
      oldReturned: [81, 'RETURN_OR_REFUND_REQUEST_PENDING'],
      futureDated: [-2, ''],
    });
    const state = await (await shop.handle(new Request(`${HOST}/practice/state`))).json();
    const names = Object.values(orderCases).map(({ buyer }) => buyer);
    const theirs = (state as { buyers: { nickname: string; conversationId: string | null }[] }).buyers.filter(
      ({ nickname }) => names.some((name) => name === nickname),
    );
    expect(theirs.map(({ conversationId }) => conversationId)).toEqual([null, null, null, null]);
  });

  test('show the buyers’ names as text, markup or not', async () => {
    const page = await get(`/order/detail?order_no=${cases.futureDated}`);
    expect(page.querySelector('bdi')?.textContent).toBe(orderCases.futureDated.buyer);
    expect(page.querySelector('bdi b')).toBeNull();
  });
});

describe('the other pages', () => {
  test('an order’s own says what is in it and how far it is', async () => {
    const order = (await readOrders(shop)).orders.find(({ id }) => id === cases.tooOld);
    const page = await get(`/order/detail?order_no=${cases.tooOld}&shop_region=GB`);
    expect(page.querySelector('.order_id_number')?.textContent).toBe(cases.tooOld);
    expect(texts(page.querySelectorAll('h2'))).toContain('Customer details');
    for (const { name } of order?.pieces ?? []) expect(page.body.textContent).toContain(name);
    expect(page.body.textContent).toContain('Package has been delivered.');
  });

  test('there is none of an order that the shop does not have', async () => {
    const answer = await center.answer(new Request(`${HOST}/order/detail?order_no=../../etc`));
    expect(answer?.status).toBe(404);
  });

  test('the returns are those that the shop has', async () => {
    const returned = (await readOrders(shop)).orders.filter(({ returnedAt }) => returnedAt !== null);
    const page = await get('/order/return?from=menu&shop_region=GB');
    const links = [...page.querySelectorAll('tbody a[href^="/order/detail?order_no="]')];
    expect(texts(links).sort()).toEqual(returned.map(({ id }) => id).sort());
  });

  test('a review is answered once, in words that stay words', async () => {
    const [form] = (await get('/product/rating')).querySelectorAll('form[data-reply]');
    const id = form?.getAttribute('data-reply');
    const reply = 'Sorry! <img src=x onerror=alert(1)>';
    await center.answer(
      new Request(`${HOST}/practice-seller-center/reviews/${id}`, { method: 'POST', body: reply }),
    );
    const page = await get('/product/rating');
    expect(page.querySelector(`form[data-reply="${id}"]`)).toBeNull();
    expect(page.querySelector('blockquote')?.textContent).toContain(reply);
    expect(page.querySelector('blockquote img')).toBeNull();
  });

  test('all say that this is practice, and run no script but their own', async () => {
    for (const path of ['/homepage', '/order', '/order/return', '/product/rating']) {
      const answer = await center.answer(new Request(HOST + path));
      expect(answer?.headers.get('content-security-policy')).toContain("script-src 'self'");
      const page = await get(path);
      expect(page.title).toContain('Practice Seller Center');
      expect(page.querySelector('.practice-strip')?.textContent).toContain('made up');
      expect([...page.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual([
        '/practice-seller-center/in-page.js',
      ]);
    }
  });

  test('what the shop’s interface is asked stays the shop’s to answer', async () => {
    for (const path of ['/order/202309/orders?ids=1', '/practice/state', '/customer_service/202309/x'])
      expect(await center.answer(new Request(HOST + path))).toBeNull();
  });
});
