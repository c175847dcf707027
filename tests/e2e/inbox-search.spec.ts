import { backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { choose, endSession, filter, tab } from './inbox-controls.ts';

test('words in any script find open and closed chats, and lead to the message', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'ณัฐธิดา', 'สินค้าที่ได้รับแตกค่ะ ขอเปลี่ยนใหม่ได้ไหมคะ');
  const lines = Array.from({ length: 40 }, (_, n) => `第${n}条消息`);
  await buyerWho(shop, '林小美', '请问这款精华敏感肌可以用吗', ...lines);
  await expect(rowOf(desk, '林小美')).toContainText('第39条消息');
  await openChat(desk, 'ณัฐธิดา');
  await endSession(desk);
  await expect(desk.getByRole('region', { name: /^Chat with/ })).toContainText('This chat is closed');
  await backToInbox(desk);
  await killWorker();
  const search = desk.getByRole('searchbox', { name: 'Search chats' });
  await search.fill('เปลี่ยน');
  await expect(rowOf(desk, 'ณัฐธิดา')).toContainText('Closed');
  await expect(rowOf(desk, 'ณัฐธิดา').locator('mark')).toHaveText('เปลี่ยน');
  await expect(rowOf(desk, '林小美')).toBeHidden();
  await search.fill('敏感肌');
  await expect(rowOf(desk, '林小美').locator('mark')).toHaveText('敏感肌');
  await rowOf(desk, '林小美').getByRole('button').click();
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log.getByText('请问这款精华敏感肌可以用吗')).toBeInViewport();
  await desk.getByRole('button', { name: 'Back to the chats' }).click();
  await expect(search).toHaveValue('敏感肌');
  await expect(rowOf(desk, '林小美').getByRole('button')).toBeFocused();
});

test('a nickname and an order id find a chat; the search says its range and what it leaves aside', async ({
  desk,
  shop,
}) => {
  const buyer = await buyerWho(shop, 'putri.ayu_88', 'Halo');
  await buyerWho(shop, 'someone.else', 'Hi');
  await expect(rowOf(desk, 'someone.else')).toBeVisible();
  await filter(desk, 'Starred').check();
  await choose(desk, 'Logistics').check();
  const search = desk.getByRole('searchbox', { name: 'Search chats' });
  await search.fill('putri');
  await expect(rowOf(desk, 'putri.ayu_88')).toBeVisible();
  const list = desk.getByRole('tabpanel', { name: 'Search results' });
  await expect(list).toContainText(/Looking through 2 chats since/);
  await expect(list).toContainText('All tabs, no filters.');
  await expect(list.getByRole('status')).toHaveText('1 found, newest first');
  await desk.getByRole('button', { name: 'Clear the search' }).click();
  await expect(search).toBeFocused();
  await expect(desk.getByRole('tabpanel', { name: 'Assigned' })).toContainText('No chats match');
  const order = await shop.placeOrder(buyer);
  await shop.write(buyer, `My order is ${order.id}`);
  await search.fill(order.id);
  await expect(rowOf(desk, 'putri.ayu_88')).toBeVisible();
  await expect(rowOf(desk, 'someone.else')).toBeHidden();
});

test('a search is left by Escape with the focus kept, by a tab, or by the arrow into what was found', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu_88', 'Halo');
  await expect(rowOf(desk, 'putri.ayu_88')).toBeVisible();
  await desk.keyboard.press('/');
  const search = desk.getByRole('searchbox', { name: 'Search chats' });
  await expect(search).toBeFocused();
  await desk.keyboard.type('putri');
  await expect(desk.getByRole('tabpanel', { name: 'Search results' })).toContainText('1 found');
  await desk.keyboard.press('ArrowDown');
  await expect(rowOf(desk, 'putri.ayu_88').getByRole('button')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await desk.keyboard.type('nobody is called this');
  await expect(desk.getByRole('tabpanel', { name: 'Search results' })).toContainText('Nothing found');
  await desk.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await expect(rowOf(desk, 'putri.ayu_88')).toBeVisible();
  await search.fill('putri');
  await tab(desk, 'Unassigned').click();
  await expect(search).toHaveValue('');
  await expect(desk.getByRole('tabpanel', { name: 'Unassigned' })).toContainText('Nothing is unassigned');
});
