import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sellerCenterHosts } from '../../core/protocol/seller-center.ts';
import { clickClosed, closedParts } from '../support/closed-shadow.ts';
import { EXTENSION } from '../support/launch.ts';
import {
  fixture,
  fixtureOrders,
  moveWithin,
  orderLists,
  serveSellerCenter,
} from '../support/seller-center.ts';
import { buyerWho } from './chats.ts';
import { expect, test } from './fixtures.ts';

interface Runtime {
  getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]>;
  readonly onMessage: {
    addListener(hear: (message: { readonly page?: string; readonly order?: unknown }) => void): void;
  };
  reload(): void;
}

const host = 'seller-us.tiktok.com';
const chats = (page: Page) => closedParts(page, 'button', 'Chat with buyer');
const messages = (page: Page) => closedParts(page, 'button', 'Customer messages');
const counts = async (page: Page) => [(await chats(page)).length, (await messages(page)).length];
/** Looks often: there are two hundred pages to look at. */
const soon = (page: Page, message: string) =>
  expect.poll(() => counts(page), { message, intervals: [10, 20, 40] });
/** Notes, in a page of the desk's, every order that a page asks to open; what the worker hears, such a page hears too. */
const noteOpenings = (desk: Page) =>
  desk.evaluate(() => {
    const opened: unknown[] = [];
    Object.assign(globalThis, { opened });
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    runtime.onMessage.addListener((message) => {
      if (message.page === 'openDesk') opened.push(message.order);
    });
  });
const openings = (desk: Page) => desk.evaluate(() => (globalThis as unknown as { opened: unknown[] }).opened);
/** How many side panels are open, as the browser says. */
const panels = (desk: Page) =>
  desk.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
  });
const states = async (page: Page) =>
  (await chats(page)).map(({ disabled, description }) => `${disabled ? 'off' : 'on'}: ${description}`);

test('every order has its one button, in every market and every generation of the pages', async ({
  context,
}) => {
  test.slow();
  const page = await context.newPage();
  for (const each of sellerCenterHosts) {
    await serveSellerCenter(context, each, fixture('homepage'));
    await page.goto(`https://${each}/homepage?shop_region=US`);
    await soon(page, each).toEqual([0, 1]);
    for (const name of orderLists) {
      await moveWithin(page, `/order?selected_sort=6&tab=all&view=${name}`, fixture(name));
      await soon(page, `${each} ${name}`).toEqual([4, 1]);
    }
    await moveWithin(page, '/order/return?from=menu', fixture('returns'));
    await soon(page, `${each} returns`).toEqual([3, 1]);
    await moveWithin(page, `/order/detail?order_no=${fixtureOrders[2]}`, fixture('order-detail'));
    await soon(page, `${each} detail`).toEqual([1, 1]);
    await moveWithin(page, '/account/login', fixture('homepage'));
    await soon(page, `${each} login`).toEqual([0, 0]);
  }
});

test('a button says whether a chat can be started, and keeps to it through 50 re-renderings', async ({
  context,
  desk: _,
  shop,
}) => {
  const buyer = await buyerWho(shop, 'sam_w', 'Hello');
  const fresh = await shop.placeOrder(buyer);
  const late = await shop.placeOrder(buyer, 73 * 86_400_000);
  const ids = { [fixtureOrders[0]]: fresh.id, [fixtureOrders[1]]: late.id };
  const html = fixture('orders-pulse-table', ids);
  await serveSellerCenter(context, host, html);
  const page = await context.newPage();
  await page.goto(`https://${host}/order?tab=all`);
  const unknown = 'off: The shop does not know this order.';
  const old = 'off: Order is 73 days old and has no open return';
  const wanted = ['on: ', expect.stringContaining(old), unknown, unknown];
  await expect.poll(() => states(page)).toEqual(wanted);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let round = 0; round < 50; round++) {
      const body = document.querySelector('tbody');
      const rows = [...(body?.children ?? [])];
      // As pages do it: rows cloned, replaced by new markup, or emptied of what is not theirs.
      if (round % 3 === 0) body?.replaceChildren(...rows.map((row) => row.cloneNode(true)));
      if (round % 3 === 1) for (const row of rows) row.replaceWith(row.cloneNode(true));
      if (round % 3 === 2)
        for (const link of document.querySelectorAll('td > a')) link.nextElementSibling?.remove();
      await frame();
    }
  });
  await expect.poll(() => states(page)).toEqual(wanted);
  await moveWithin(page, '/homepage', fixture('homepage'));
  await expect.poll(() => counts(page)).toEqual([0, 1]);
  await moveWithin(page, '/order', html);
  await expect.poll(() => states(page)).toEqual(wanted);
});

test('a page gains nothing from the buttons, a person opens the desk with one', async ({
  context,
  desk,
  shop,
}) => {
  const buyer = await buyerWho(shop, 'sam_w', 'Hello');
  const fresh = await shop.placeOrder(buyer);
  await serveSellerCenter(context, host, fixture('orders-pulse-table', { [fixtureOrders[0]]: fresh.id }));
  await noteOpenings(desk);
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`https://${host}/order`);
  await expect.poll(async () => (await chats(page))[0]?.disabled).toBe(false);
  const seen = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('[data-sidedesk]')];
    for (const each of hosts) {
      each.click();
      each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }
    window.postMessage({ page: 'openDesk', order: null }, '*');
    return { open: hosts.filter((each) => each.shadowRoot).length, text: document.body.textContent };
  });
  expect(seen.open).toBe(0);
  expect(seen.text).not.toContain('Chat with buyer');
  const [first] = await chats(page);
  // Faded until nobody sees it, then beneath a pane.
  for (const [fade, pane] of [
    ['0.05', ''],
    ['', 'position: fixed; inset: 0; z-index: 2147483647'],
  ] as const) {
    await page.evaluate(
      ([fade, pane]) => {
        document.documentElement.style.opacity = fade;
        const cover = document.body.appendChild(document.createElement('div'));
        cover.id = 'cover';
        cover.style.cssText = pane;
      },
      [fade, pane] as const,
    );
    await clickClosed(page, first!);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
  }
  expect(errors).toEqual([]);
  await clickClosed(page, first!);
  await expect.poll(() => panels(desk)).toBe(1);
  expect(await openings(desk)).toEqual([fresh.id]);
});

test('the keyboard reaches a button where it stands, and hears why it is off', async ({ context, desk }) => {
  await serveSellerCenter(context, host, fixture('orders-pulse-table'));
  await noteOpenings(desk);
  const page = await context.newPage();
  await page.goto(`https://${host}/order`);
  await expect.poll(async () => (await states(page))[0]).toContain('does not know this order');
  await page.locator('td > a').first().focus();
  await page.keyboard.press('Tab');
  const focused = await closedParts(page, 'button');
  expect(focused.filter((part) => part.focused)).toMatchObject([{ name: 'Chat with buyer', disabled: true }]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'View details' }).first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  const [corner] = await messages(page);
  await clickClosed(page, corner!);
  await expect.poll(() => openings(desk)).toEqual([null]);
});

test('a reply to a review is checked by the desk, and what breaks no guideline stays alone', async ({
  context,
}) => {
  await serveSellerCenter(context, host, fixture('reviews'));
  const page = await context.newPage();
  await page.goto(`https://${host}/product/rating`);
  await expect.poll(() => counts(page)).toEqual([0, 1]);
  const said = async () =>
    (await closedParts(page, 'StaticText')).filter(({ name }) => name.includes('guideline')).length;
  await page.getByLabel('Reply to 1').fill('Write to me on WhatsApp +44 7700 900123');
  await expect.poll(said).toBe(1);
  await page.getByLabel('Reply to 1').fill('Thank you for your kind words');
  await expect.poll(said).toBe(0);
  expect(await page.locator('.review').first().innerText()).not.toContain('guideline');
});

test('however often the script is run, each button is there once', async ({ context }) => {
  await serveSellerCenter(context, host, fixture('orders-pulse-table'));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension://')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  await page.goto(`https://${host}/order`);
  await expect.poll(() => counts(page)).toEqual([4, 1]);
  const expression = readFileSync(`${EXTENSION}/content-scripts/seller-center.js`, 'utf8');
  for (let run = 0; run < 3; run++)
    await session.send('Runtime.evaluate', { expression, contextId: worlds.at(-1)! });
  await expect(page.locator('[data-sidedesk]')).toHaveCount(5);
  await moveWithin(page, '/order?tab=shipped', fixture('orders-arco'));
  await expect.poll(() => counts(page)).toEqual([4, 1]);
});

test('what cuts off, ids with markup, copies of our own and ten thousand rows do no harm', async ({
  context,
}) => {
  await serveSellerCenter(context, host, fixture('orders-empty'));
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`https://${host}/order`);
  await expect.poll(() => counts(page)).toEqual([0, 1]);
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'box';
    box.style.cssText = 'width: 90px; overflow: hidden; white-space: nowrap';
    const link = box.appendChild(document.createElement('a'));
    link.href = '/order/detail?order_no=576922108843000001';
    link.textContent = '576922108843000001';
    document.querySelector('tbody')!.insertRow().insertCell().append(box);
  });
  await expect(page.locator('#box + [data-sidedesk]')).toHaveCount(1);
  await page.evaluate(() => {
    const body = document.querySelector('tbody')!;
    body.replaceChildren();
    const odd = [
      '"><img src=x onerror=alert(1)>',
      '5769221088430000011111111111111',
      '-1',
      '５７６９２２１０８８４３０００００１',
      '',
    ];
    for (const id of odd) {
      const link = document.createElement('a');
      link.href = `/order/detail?order_no=${encodeURIComponent(id)}`;
      link.textContent = id;
      body.insertRow().insertCell().append(link);
    }
    const copy = document.createElement('span');
    copy.dataset.sidedesk = '';
    body.insertRow().insertCell().append(copy);
  });
  await expect.poll(() => page.locator('td [data-sidedesk]').count()).toBe(0);
  expect(await counts(page)).toEqual([0, 1]);
  await page.evaluate(() => {
    const rows = Array.from({ length: 10_000 }, (_, n) => {
      const row = document.createElement('tr');
      const link = document.createElement('a');
      link.href = `/order/detail?order_no=${576_000_000_000n + BigInt(n)}000000`;
      link.textContent = String(n);
      row.insertCell().append(link);
      return row;
    });
    document.querySelector('tbody')?.replaceChildren(...rows);
  });
  await expect.poll(() => page.locator('td [data-sidedesk]').count()).toBe(200);
  await page.locator('tr').nth(9_000).scrollIntoViewIfNeeded();
  await expect(page.locator('tr').nth(9_000).locator('[data-sidedesk]')).toHaveCount(1);
  expect(errors).toEqual([]);
});

test('an extension that was updated leaves nothing behind', async ({ context, launched }) => {
  await serveSellerCenter(context, host, fixture('orders-pulse-table'));
  const page = await context.newPage();
  await page.goto(`https://${host}/order`);
  await expect(page.locator('[data-sidedesk]')).toHaveCount(5);
  const [worker] = launched.context.serviceWorkers();
  await worker!.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.reload(),
  );
  await expect(page.locator('[data-sidedesk]')).toHaveCount(0);
  await moveWithin(page, '/order?tab=shipped', fixture('orders-pulse-cards'));
  await expect(page.locator('.p-card')).toHaveCount(4);
  await expect(page.locator('[data-sidedesk]')).toHaveCount(0);
});
