import { backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { pointAway, tab } from './inbox-controls.ts';

const HOUR = 3_600_000;

test('a row says all it shows in words, is 76 high, and its countdown ticks in its own text', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu_88', 'Where is my parcel? I need the tracking number');
  const row = rowOf(desk, 'putri.ayu_88');
  await expect(row).toContainText('Not replied');
  await expect(row).toContainText('Unread');
  await expect(row).toContainText('Logistics');
  await expect(row).toContainText('Where is my parcel?');
  await expect(row).toContainText(/Reply due in 1\d\sh/);
  expect((await row.boundingBox())?.height).toBe(76);
  await row.evaluate((element) => element.setAttribute('data-same', 'yes'));
  await shop.advance(11.9 * HOUR);
  await expect(row).toContainText(/Due soon \d\sm\s\d\d\ss/);
  const before = await row.innerText();
  await expect(row).not.toHaveText(before);
  await expect(desk.locator('[data-same=yes]')).toHaveCount(1);
  await shop.advance(HOUR);
  await expect(row).toContainText('Overdue');
  const chat = await openChat(desk, 'putri.ayu_88');
  await chat.getByRole('button', { name: 'Star chat' }).click();
  await backToInbox(desk);
  await expect(row).toContainText('Starred');
  await expect(row).not.toContainText('Unread');
});

test('High priority holds chats in need of care with their reasons, also after the worker was stopped', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'in.need', 'Hi, a question');
  await buyerWho(shop, 'calm.one', 'Hello');
  await expect(rowOf(desk, 'calm.one')).toBeVisible();
  await tab(desk, 'High priority').click();
  await expect(desk.getByRole('tabpanel', { name: 'High priority' })).toContainText(
    'Nothing is high priority',
  );
  await tab(desk, 'Assigned').click();
  const chat = await openChat(desk, 'in.need');
  await chat.getByRole('button', { name: 'Workbench' }).click();
  await killWorker();
  const urgent = desk.getByRole('region', { name: 'Workbench' }).getByRole('button', { name: 'Urgent' });
  await urgent.click();
  await expect(urgent).toHaveAttribute('aria-pressed', 'true');
  await desk.getByRole('button', { name: 'Back to the chat', exact: true }).click();
  await backToInbox(desk);
  await expect(rowOf(desk, 'in.need')).toContainText('High priority: Urgent');
  await expect(rowOf(desk, 'calm.one')).not.toContainText('High priority');
  await tab(desk, 'High priority').click();
  await expect(rowOf(desk, 'in.need')).toContainText('High priority: Urgent');
  await expect(tab(desk, 'High priority')).toHaveAccessibleDescription('1 chat');
  await shop.advance(13 * HOUR);
  await expect(rowOf(desk, 'calm.one')).toContainText('High priority: Overdue');
  await expect(tab(desk, 'High priority')).toHaveAccessibleDescription('2 chats');
  await expect(desk.getByRole('combobox', { name: 'Agent' })).toHaveValue('*');
});

test('the list holds still under the pointer while messages arrive', async ({ desk, shop }) => {
  await pointAway(desk);
  const first = await buyerWho(shop, 'first.one', 'One');
  await shop.advance(60_000);
  await buyerWho(shop, 'second.one', 'Two');
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Latest');
  const names = desk.getByRole('list', { name: 'Chats' }).getByRole('button');
  await expect(names).toHaveText(['second.one', 'first.one']);
  await rowOf(desk, 'first.one').hover();
  await shop.advance(60_000);
  await shop.write(first, 'Me again');
  await buyerWho(shop, 'third.one', 'Three');
  await expect(rowOf(desk, 'first.one')).toContainText('Me again');
  const arrivals = desk.getByRole('button', { name: 'Show 1 new chat' });
  await expect(arrivals).toBeVisible();
  await expect(names.filter({ hasText: 'one' })).toHaveText(['second.one', 'first.one']);
  await arrivals.click();
  await expect(rowOf(desk, 'third.one')).toBeVisible();
  await expect(names.last()).toHaveText('second.one');
  await desk.mouse.move(200, 10);
  await expect(arrivals).toBeHidden();
});

test('the list holds still for whoever walks it by keyboard, not for a focus that the mouse brought back', async ({
  desk,
  shop,
}) => {
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Latest');
  await buyerWho(shop, 'first.one', 'One');
  await openChat(desk, 'first.one');
  await backToInbox(desk);
  await pointAway(desk);
  await expect(rowOf(desk, 'first.one').getByRole('button', { name: 'first.one' })).toBeFocused();
  await shop.advance(60_000);
  await buyerWho(shop, 'second.one', 'Two');
  await expect(rowOf(desk, 'second.one')).toBeVisible();

  await desk.keyboard.press('ArrowUp');
  await expect(rowOf(desk, 'second.one').getByRole('button', { name: 'second.one' })).toBeFocused();
  await shop.advance(60_000);
  await buyerWho(shop, 'third.one', 'Three');
  await expect(desk.getByRole('button', { name: 'Show 1 new chat' })).toBeVisible();
  await expect(rowOf(desk, 'third.one')).toBeHidden();
});

test('what buyers wrote while the agent looked at another tab is marked as new since then', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'quiet.one', 'One');
  // The shop's times are whole seconds: that one was there a minute before the agent looks away.
  await shop.advance(HOUR / 60);
  const early = await buyerWho(shop, 'early.bird', 'Two');
  await expect(rowOf(desk, 'early.bird')).toBeVisible();
  await tab(desk, 'Unassigned').click();
  await shop.advance(HOUR);
  await shop.write(early, 'Anybody?');
  await expect(tab(desk, 'Assigned')).toHaveAccessibleDescription('2 chats');
  await buyerWho(shop, 'late.one', 'Three');
  await expect(tab(desk, 'Assigned')).toHaveAccessibleDescription('3 chats');
  await tab(desk, 'Assigned').click();
  // Behind the day, where the agent looked away before midnight.
  await expect(rowOf(desk, 'early.bird')).toContainText(/New since (\w{3} )?\d\d:\d\d/);
  await expect(rowOf(desk, 'late.one')).toContainText(/New since (\w{3} )?\d\d:\d\d/);
  await expect(rowOf(desk, 'quiet.one')).not.toContainText('New since');
  await openChat(desk, 'early.bird');
  await backToInbox(desk);
  await expect(rowOf(desk, 'early.bird')).not.toContainText('New since');
  await expect(rowOf(desk, 'late.one')).toContainText('New since');
});

test('of a long list few rows are in the page; keys reach both of its ends', async ({ desk, shop }) => {
  test.slow();
  await tab(desk, 'Unassigned').click();
  await desk.getByRole('switch', { name: 'Accept auto-assign chats' }).click();
  const all = Array.from({ length: 120 }, (_, n) => `buyer.${String(n).padStart(3, '0')}`);
  for (const nickname of all) {
    await shop.advance(1000);
    await buyerWho(shop, nickname, 'Hello');
  }
  await expect(tab(desk, 'Unassigned')).toHaveAccessibleDescription('120 chats', { timeout: 60_000 });
  const list = desk.getByRole('list', { name: 'Chats' });
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '120');
  expect(await rows.count()).toBeLessThan(30);
  await list.getByRole('button', { name: 'buyer.000' }).focus();
  await desk.keyboard.press('End');
  await expect(list.getByRole('button', { name: 'buyer.119' })).toBeFocused();
  await expect(list.getByRole('button', { name: 'buyer.119' })).toBeInViewport();
  expect(await rows.count()).toBeLessThan(30);
  await desk.keyboard.press('ArrowUp');
  await expect(list.getByRole('button', { name: 'buyer.118' })).toBeFocused();
  await desk.keyboard.press('PageUp');
  await desk.keyboard.press('k');
  await desk.keyboard.press('Home');
  await expect(list.getByRole('button', { name: 'buyer.000' })).toBeFocused();
  await desk.mouse.move(200, 500);
  await desk.mouse.wheel(0, 4200);
  await expect(list.getByRole('button', { name: 'buyer.060' })).toBeInViewport();
  await expect(list.getByRole('button', { name: 'buyer.000' })).toBeFocused();
});
