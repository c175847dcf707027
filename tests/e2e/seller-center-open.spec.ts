import type { BrowserContext, Page } from '@playwright/test';
import { clickClosed, closedParts } from '../support/closed-shadow.ts';
import { fixture, fixtureOrders, moveWithin, serveSellerCenter } from '../support/seller-center.ts';
import { buyerWho, openChat } from './chats.ts';
import { chatsKept, everythingKept, latestChats } from './database.ts';
import { expect, test } from './fixtures.ts';

const host = 'seller-us.tiktok.com';
const DAY = 86_400_000;

/** The order list of the Seller Center with these orders of the practice shop in its first rows. */
async function orderList(context: BrowserContext, ...orders: readonly string[]): Promise<Page> {
  const ids = Object.fromEntries(orders.map((order, n) => [fixtureOrders[n], order]));
  await serveSellerCenter(context, host, fixture('orders-pulse-table', ids));
  const page = await context.newPage();
  await page.goto(`https://${host}/order?tab=all`);
  return page;
}

/** Clicks "Chat with buyer" in a row, once it can be. */
async function chatWithBuyer(page: Page, row: number): Promise<void> {
  const button = async () => (await closedParts(page, 'button', 'Chat with buyer'))[row];
  await expect.poll(async () => (await button())?.disabled).toBe(false);
  const found = await button();
  if (found) await clickClosed(page, found);
}

const storage = (desk: Page) =>
  desk.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
    ).chrome.storage.local.get(null),
  );

test('a click on an order opens the side panel on its chat, with the order’s card ready to send', async ({
  context,
  desk,
  shop,
  extensionId,
  killWorker,
  realPanel,
}) => {
  const sam = await buyerWho(shop, 'sam_w', 'Hello');
  const { id: order } = await shop.placeOrder(sam);
  const { id: silent } = await shop.addBuyer('never.wrote');
  const { id: first } = await shop.placeOrder(silent);
  const { id: aging } = await shop.placeOrder(silent, 60 * DAY - 3_600_000);
  await expect.poll(() => storage(desk)).toEqual({ unread: 1 });
  const page = await orderList(context, order, first, aging);
  await expect
    .poll(async () => (await closedParts(page, 'button', 'Chat with buyer')).map(({ disabled }) => disabled))
    .toEqual([false, false, false, true]);
  await killWorker();

  await chatWithBuyer(page, 0);
  const panel = await realPanel();
  await expect(panel.getByRole('region', { name: 'Chat with sam_w' })).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Message' })).toBeFocused();
  // The desk in a tab of the same window is left as it was.
  await expect(desk.getByRole('region', { name: /Chat with/ })).toHaveCount(0);
  await desk.close();
  await expect.poll(() => storage(panel)).toEqual({ unread: 0 });
  await panel.getByRole('button', { name: 'Workbench' }).click();
  const ofThisChat = panel.getByRole('article').filter({ hasText: 'This chat' });
  await expect(ofThisChat.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'true');
  await panel.getByRole('button', { name: 'Back to the chat' }).click();
  await panel.getByRole('button', { name: 'Send order' }).click();
  await expect(panel.getByText('is ready to send')).toBeHidden();

  // A buyer who never wrote: the conversation is opened at the shop, and the card goes with the first words.
  await chatWithBuyer(page, 1);
  await expect(panel.getByRole('region', { name: 'Chat with never.wrote' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Message' }).fill('Your parcel leaves today.');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(async () => (await shop.seenBy(silent)).messages.map(({ type }) => type))
    .toEqual(['ORDER_CARD', 'TEXT']);
  const [started] = await chatsKept(panel, 'never.wrote');
  expect(started).toMatchObject({ holder: 'mira' });
  expect((await latestChats(panel))['never.wrote']).toMatchObject({ startedBy: 'seller', orders: [first] });

  // What was allowed when the page asked need not be when the click comes.
  await shop.advance(2 * 3_600_000);
  await expect
    .poll(async () => (await everythingKept(panel)).connection)
    .toMatchObject([{ clockOffset: expect.closeTo(2 * 3_600_000, -5) }]);
  await chatWithBuyer(page, 2);
  await expect(panel.getByRole('alert')).toContainText('Order is 60 days old and has no open return.');
  await panel.getByRole('button', { name: 'Close', exact: true }).click();

  // A wish is granted once: a desk that opens later is a desk like any other.
  const later = await context.newPage();
  await later.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(later.getByRole('list', { name: 'Chats' })).toBeVisible();
  await panel.reload();
  await expect(panel.getByRole('list', { name: 'Chats' })).toBeVisible();
  await expect(later.getByRole('region', { name: /Chat with/ })).toHaveCount(0);
});

test('where no side panel opens the desk is a tab, and stays one', async ({
  context,
  desk,
  shop,
  launched,
}) => {
  const { id: sam } = await shop.addBuyer('sam_w');
  const { id: ina } = await shop.addBuyer('ina.k');
  const page = await orderList(context, (await shop.placeOrder(sam)).id, (await shop.placeOrder(ina)).id);
  await desk.close();
  const [worker] = launched.context.serviceWorkers();
  await worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { sidePanel: { open(): Promise<void> } } };
    chrome.sidePanel.open = () =>
      Promise.reject(new Error('may only be called in response to a user gesture'));
  });
  const [tab] = await Promise.all([context.waitForEvent('page'), chatWithBuyer(page, 0)]);
  await expect(tab.getByRole('region', { name: 'Chat with sam_w' })).toBeVisible();
  const pages = context.pages().length;
  await page.bringToFront();
  await chatWithBuyer(page, 1);
  await expect(tab.getByRole('region', { name: 'Chat with ina.k' })).toBeVisible();
  expect(context.pages()).toHaveLength(pages);
});

test('a page that has taken over our script can ask what a button asks, and nothing else', async ({
  context,
  desk,
  shop,
}) => {
  const sam = await buyerWho(shop, 'sam_w', 'Hello');
  await openChat(desk, 'sam_w');
  const { id: order } = await shop.placeOrder(sam);
  const page = await orderList(context, order);
  await expect
    .poll(async () => (await closedParts(page, 'button', 'Chat with buyer'))[0]?.disabled)
    .toBe(false);
  const [chat] = await chatsKept(desk, 'sam_w');
  const conversation = (chat as unknown as { conversation: string }).conversation;
  const asks = [
    { ask: 'command', id: 'x', command: { do: 'endChat', by: 'mira', conversation } },
    { ask: 'leavePractice' },
    { ask: 'readOrders', buyer: sam, anew: true },
    { ask: 'loadImage', url: 'https://example.com/a.png' },
    { ask: 'startFromOrder', order, by: 'mira' },
    { ask: 'takeWish', id: 'x', desk: 'x' },
    { page: 'orders', orders: [`${order}"; drop`] },
    { page: 'openDesk', order: null, conversation },
  ];
  const kept = async () => {
    const { connection: _, listClock: __, outbox: ___, ...rest } = await everythingKept(desk);
    return rest;
  };
  const before = await kept();
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world));
  await session.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  const say = async (ask: object) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify(ask)}).then(JSON.stringify)`,
      contextId: ours!.id,
      awaitPromise: true,
    });
    return JSON.parse(String(result.value)) as unknown;
  };
  for (const ask of asks) expect(await say(ask)).toMatchObject({ fault: { code: 'NotUnderstood' } });
  expect(await say({ page: 'guard', text: 'Write to me on WhatsApp: +44 7700 900123' })).toMatchObject({
    ok: true,
    value: { verdict: 'stop' },
  });
  expect(await kept()).toEqual(before);
  const answer = await say({ page: 'ordersFromShop', orders: [order] });
  expect(answer).toEqual({ ok: true, value: [{ order, state: 'allowed', why: '' }] });
});

test('a page whose buttons found no place is told of in the desk, until it can be read again', async ({
  context,
  desk,
  shop,
}) => {
  const sam = await buyerWho(shop, 'sam_w', 'Hello');
  const { id: order } = await shop.placeOrder(sam);
  await serveSellerCenter(context, host, fixture('orders-broken'));
  const page = await context.newPage();
  await page.goto(`https://${host}/order`);
  const told = desk.getByText(/the order list of seller-us\.tiktok\.com could not be read since \d\d:\d\d/);
  await expect(told).toBeVisible({ timeout: 20_000 });
  await moveWithin(page, '/order?tab=all', fixture('orders-pulse-table', { [fixtureOrders[0]]: order }));
  await expect(told).toBeHidden();
});
