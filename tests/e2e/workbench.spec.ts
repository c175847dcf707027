import type { Locator, Page } from '@playwright/test';
import type { PracticeShop } from '../support/practice-shop.ts';
import { findings } from './axe-findings.ts';
import { buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const DAY = 86_400_000;

/** Opens the workbench of the chat that is open, where it has no room beside it, and turns to a tab. */
async function workbench(desk: Page, tab: 'Buyer' | 'Orders' | 'Products' | 'Vouchers'): Promise<Locator> {
  const bench = desk.getByRole('region', { name: 'Workbench' });
  const turned = bench.getByRole('tab', { name: tab });
  if (!(await turned.isVisible())) await desk.getByRole('button', { name: 'Workbench', exact: true }).click();
  await turned.click();
  return bench.getByRole('tabpanel', { name: tab });
}

/** Ends a chat whose buyer still waits. */
async function endSession(chat: Locator): Promise<void> {
  await chat.getByRole('button', { name: 'End session' }).click();
  await chat.getByRole('button', { name: 'End anyway' }).click();
  await expect(chat).toContainText('This chat is closed');
}

/** The contents of what agents sent a buyer, of one type. */
async function cardsSeen(shop: PracticeShop, buyer: string, type: string): Promise<unknown[]> {
  const { messages } = await shop.seenBy(buyer);
  return messages.filter((each) => each.type === type).map(({ content }) => JSON.parse(content) as unknown);
}

/** An id as the screen shows it. */
const onScreen = (id: string) => id.replace(/\B(?=(\d{3})+$)/g, '\u202f');

test('the buyer’s panel says what is known, what it rests on and what was before (D1)', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await shop.placeOrder(putri, 40 * DAY);
  const last = await shop.placeOrder(putri, 3 * DAY);
  const chat = await openChat(desk, 'putri.ayu');
  await endSession(chat);
  await shop.rate(putri, 4);
  await expect(chat).toContainText('4 of 5');
  await shop.write(putri, 'Hello again');
  await expect(chat.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await killWorker();
  const panel = await workbench(desk, 'Buyer');
  await panel.getByRole('button', { name: 'Frequent customer' }).click();
  await expect(panel.getByRole('list', { name: 'What it rests on' })).toContainText(onScreen(last.id));
  const numbers = panel.getByRole('region', { name: 'In numbers' });
  await expect(numbers).toContainText(/Total orders\s*2/);
  await expect(numbers).toContainText(/Average CSAT\s*4\.00/);
  await expect(panel).toContainText('2 orders in 90 days');
  await expect(panel).toContainText(/Not known:.*favourites/);
  await panel.getByRole('button', { name: 'Urgent' }).click();
  await expect(panel.getByRole('region', { name: 'In High priority because' })).toContainText('Flagged');
  const earlier = panel.getByRole('region', { name: 'Earlier chats' });
  await expect(earlier).toContainText('4 of 5');
  await earlier.getByRole('button', { name: 'Where is my parcel?' }).click();
  await expect(desk.getByRole('log', { name: 'Messages' }).getByText('Where is my parcel?')).toBeVisible();
});

test('orders are read when opened, and an order, its parcel and its return are sent as cards (D2)', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const old = await shop.placeOrder(putri, 30 * DAY);
  for (const to of ['shipped', 'outForDelivery', 'delivered'] as const) await shop.moveOrder(old.id, to);
  await shop.openReturn(old.id);
  const fresh = await shop.placeOrder(putri, DAY);
  await openChat(desk, 'putri.ayu');
  await desk.setViewportSize({ width: 1280, height: 860 });
  const panel = await workbench(desk, 'Orders');
  await expect(panel.getByRole('article')).toHaveCount(2);
  await expect(panel).toContainText(/Read .*just now/);
  await panel.getByRole('combobox', { name: 'Order status' }).selectOption({ label: 'Delivered (1)' });
  const item = panel.getByRole('article', { name: `Order ${onScreen(old.id)}` });
  await expect(panel.getByRole('article')).toHaveCount(1);
  await item.getByRole('button', { name: 'Details' }).click();
  await expect(item.getByRole('region', { name: 'Returns' })).toBeVisible();
  await item.getByRole('button', { name: 'Tracking' }).click();
  await expect(item.getByRole('list', { name: 'What the carrier reported' })).not.toBeEmpty();
  await killWorker();
  await item.getByRole('button', { name: 'Send parcel' }).click();
  await item.getByRole('button', { name: 'Send return' }).click();
  await panel.getByRole('combobox', { name: 'Order status' }).selectOption({ index: 0 });
  const other = panel.getByRole('article', { name: `Order ${onScreen(fresh.id)}` });
  await other.getByRole('button', { name: 'Send order' }).click();
  await expect.poll(() => cardsSeen(shop, putri, 'ORDER_CARD')).toEqual([{ order_id: fresh.id }]);
  await expect.poll(() => cardsSeen(shop, putri, 'RETURN_REFUND_CARD')).toMatchObject([{ order_id: old.id }]);
  await expect.poll(() => cardsSeen(shop, putri, 'LOGISTICS_CARD')).toMatchObject([{ order_id: old.id }]);
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Asked for, the shop decides');
});

test('a live product is found by the beginning of a word and sent once, though the worker is stopped (D3)', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Do you have dresses?');
  await openChat(desk, 'putri.ayu');
  const panel = await workbench(desk, 'Products');
  await panel.getByRole('searchbox', { name: 'Search products' }).fill('lin dre');
  const item = panel.getByRole('article', { name: 'Linen summer dress' });
  await expect(panel.getByRole('article')).toHaveCount(1);
  await expect(item).toContainText('£34.90');
  await item.getByRole('button', { name: 'Send product' }).click();
  await killWorker();
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('Linen summer dress');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect.poll(() => cardsSeen(shop, putri, 'PRODUCT_CARD')).toHaveLength(1);
  await expect(log).toContainText('Sent');
});

test('only vouchers this buyer can use and the shop lets be sent are offered, the rest say why (D4)', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Any vouchers?');
  await shop.placeOrder(putri, DAY);
  await openChat(desk, 'putri.ayu');
  await desk.setViewportSize({ width: 768, height: 860 });
  const panel = await workbench(desk, 'Vouchers');
  const ticket = panel.getByRole('article', { name: '5 pounds off from 30' });
  await expect(ticket).toContainText('£5.00');
  await expect(panel.getByRole('article', { name: 'Welcome, 15 % off' })).toHaveCount(0);
  await panel.getByText(/^Cannot be sent/).click();
  await expect(panel).toContainText('This buyer is not among those it is for.');
  await expect(panel).toContainText('It has ended.');
  await ticket.getByRole('button', { name: 'Send voucher' }).click();
  await expect(desk.getByText('Voucher sent to the chat')).toBeVisible();
  await expect.poll(() => cardsSeen(shop, putri, 'COUPON_CARD')).toHaveLength(1);
});

test('nothing can be sent into a closed chat, and the buttons say why', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Bye');
  const chat = await openChat(desk, 'putri.ayu');
  await endSession(chat);
  const panel = await workbench(desk, 'Products');
  const send = panel.getByRole('button', { name: 'Send product' }).first();
  await expect(send).toHaveAccessibleDescription(/^This chat is closed/);
  await expect(send).toHaveAttribute('aria-disabled', 'true');
});

test('a shop that does not answer leaves what was read, and says so', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await shop.placeOrder(putri, DAY);
  await openChat(desk, 'putri.ayu');
  const panel = await workbench(desk, 'Orders');
  await expect(panel.getByRole('article')).toHaveCount(1);
  await shop.fault('server-error', 40);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(1);
  await shop.fault('none');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeVisible();
});

test('axe finds nothing in any room of the workbench, at any width, in either theme', async ({
  desk,
  shop,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const order = await shop.placeOrder(putri, DAY);
  for (const to of ['shipped', 'outForDelivery'] as const) await shop.moveOrder(order.id, to);
  await openChat(desk, 'putri.ayu');
  const orders = await workbench(desk, 'Orders');
  await orders.getByRole('button', { name: 'Details' }).click();
  await orders.getByRole('button', { name: 'Tracking' }).click();
  await expect(orders.getByRole('list', { name: 'What the carrier reported' })).toBeVisible();
  for (const tab of ['Orders', 'Buyer', 'Products', 'Vouchers'] as const) {
    await desk.setViewportSize({ width: 1280, height: 860 });
    await workbench(desk, tab);
    await expect(desk.getByRole('button', { name: 'Read again' }).first()).toBeVisible();
    expect(await findings(desk, { within: '.workbench' })).toEqual([]);
  }
});
