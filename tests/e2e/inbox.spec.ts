import { answer, backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { choose, countOf, endSession, filter, nameAgent, pointAway, tab } from './inbox-controls.ts';

const HOUR = 3_600_000;

test('status filters hold what they say, with live counts, also after the worker was stopped', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'early.bird', 'First?');
  await buyerWho(shop, 'second.one', 'Second?');
  await expect(rowOf(desk, 'second.one')).toBeVisible();
  await expect(countOf(desk, 'Unread')).toHaveText('2');
  const chat = await openChat(desk, 'early.bird');
  await answer(desk, 'Yes, you are.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  await chat.getByRole('button', { name: 'Star chat' }).click();
  await backToInbox(desk);
  await expect(countOf(desk, 'Starred')).toHaveText('1');
  await expect(countOf(desk, 'Unreplied')).toHaveText('1');
  await expect(countOf(desk, 'Overdue')).toHaveText('0');
  await filter(desk, 'Unreplied').check();
  await expect(rowOf(desk, 'second.one')).toBeVisible();
  await expect(rowOf(desk, 'early.bird')).toBeHidden();
  await filter(desk, 'Unread').check();
  await expect(rowOf(desk, 'early.bird')).toBeHidden();
  await filter(desk, 'Starred').check();
  await expect(rowOf(desk, 'early.bird')).toBeVisible();
  await killWorker();
  await shop.advance(10.5 * HOUR);
  await filter(desk, 'Due soon').check();
  await expect(rowOf(desk, 'second.one')).toContainText('Due soon');
  await shop.advance(2 * HOUR);
  await filter(desk, 'Overdue').check();
  await expect(rowOf(desk, 'second.one')).toContainText('Overdue');
  await expect(countOf(desk, 'Due soon')).toHaveText('0');
  await openChat(desk, 'second.one');
  await endSession(desk);
  await expect(desk.getByRole('region', { name: /^Chat with/ })).toContainText('This chat is closed');
  await backToInbox(desk);
  await filter(desk, 'Closed').check();
  await expect(rowOf(desk, 'second.one')).toContainText('Closed');
});

test('category and agent narrow what a status holds; an empty list names them and clears them', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'parcel.one', 'Where is my parcel? I need the tracking number');
  await buyerWho(shop, 'broken.one', 'It arrived broken, I want a refund');
  await expect(rowOf(desk, 'parcel.one')).toContainText('Logistics');
  await expect(rowOf(desk, 'broken.one')).toContainText('Aftersales');
  await choose(desk, 'Logistics').check();
  await expect(rowOf(desk, 'broken.one')).toBeHidden();
  await expect(rowOf(desk, 'parcel.one')).toBeVisible();
  await expect(countOf(desk, 'All')).toHaveText('1');
  await expect(countOf(desk, 'Unread')).toHaveText('1');
  await filter(desk, 'Overdue').check();
  const list = desk.getByRole('tabpanel', { name: 'Assigned' });
  await expect(list).toContainText('Overdue and Logistics together match nothing. 2 chats are open.');
  await list.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rowOf(desk, 'broken.one')).toBeVisible();
  await expect(filter(desk, 'All')).toBeFocused();
  const agent = desk.getByRole('combobox', { name: 'Agent' });
  await expect(agent).toHaveValue('mine');
  const chat = await openChat(desk, 'parcel.one');
  await chat.getByRole('button', { name: 'Transfer' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Transfer' });
  await nameAgent(dialog, 'Dewi');
  await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
  await expect(dialog).toBeHidden();
  await backToInbox(desk);
  await expect(rowOf(desk, 'parcel.one')).toBeHidden();
  await agent.selectOption('Dewi');
  await expect(rowOf(desk, 'parcel.one')).toBeVisible();
  await expect(rowOf(desk, 'broken.one')).toBeHidden();
  await agent.selectOption('All agents');
  await expect(rowOf(desk, 'parcel.one')).toContainText('Dewi');
  await expect(rowOf(desk, 'broken.one')).toContainText('Yours');
  await choose(desk, 'Aftersales').check();
  await expect(rowOf(desk, 'parcel.one')).toBeHidden();
  await expect(rowOf(desk, 'broken.one')).toBeVisible();
});

test('what is chosen is still chosen when the page is opened again', async ({ desk, shop }) => {
  await buyerWho(shop, 'parcel.one', 'Where is my parcel? I need the tracking number');
  await expect(rowOf(desk, 'parcel.one')).toBeVisible();
  await filter(desk, 'Unread').check();
  await choose(desk, 'Logistics').check();
  await desk.getByRole('combobox', { name: 'Agent' }).selectOption('All agents');
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Latest');
  await desk.reload();
  await expect(rowOf(desk, 'parcel.one')).toBeVisible();
  await expect(filter(desk, 'Unread')).toBeChecked();
  await expect(choose(desk, 'Logistics')).toBeChecked();
  await expect(desk.getByRole('combobox', { name: 'Agent' })).toHaveValue('*');
  await expect(desk.getByRole('combobox', { name: 'Sort by' })).toHaveValue('latest');
});

test('chats are sorted by waiting time, or by the latest message', async ({ desk, shop }) => {
  await pointAway(desk);
  const first = await buyerWho(shop, 'waits.longest', 'Hello?');
  await shop.advance(HOUR);
  await buyerWho(shop, 'came.later', 'Hi there, a question');
  await shop.advance(HOUR);
  const names = desk.getByRole('list', { name: 'Chats' }).getByRole('button');
  await expect(names).toHaveText(['waits.longest', 'came.later']);
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Latest');
  await expect(names).toHaveText(['came.later', 'waits.longest']);
  await shop.write(first, 'Still there?');
  await expect(names).toHaveText(['waits.longest', 'came.later']);
  await shop.advance(HOUR);
  await buyerWho(shop, 'came.last', 'Me too');
  await expect(names).toHaveText(['came.last', 'waits.longest', 'came.later']);
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Waiting time');
  await expect(names).toHaveText(['waits.longest', 'came.later', 'came.last']);
});

test('chats that nobody could take say why, and are claimed or given to another', async ({
  desk,
  shop,
  killWorker,
}) => {
  await desk.getByRole('switch', { name: 'Accept auto-assign chats' }).click();
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).not.toBeChecked();
  await buyerWho(shop, 'putri.ayu', 'Anybody?');
  await buyerWho(shop, 'dewi.k', 'Hello?');
  await expect(tab(desk, 'Unassigned')).toHaveAccessibleDescription('2 chats');
  await tab(desk, 'Unassigned').click();
  const list = desk.getByRole('tabpanel', { name: 'Unassigned' });
  await expect(list).toContainText('Unassigned because nobody who is here accepts new chats.');
  const agent = desk.getByRole('combobox', { name: 'Agent' });
  await expect(agent).toBeDisabled();
  await expect(agent).toHaveAccessibleDescription(/Nobody holds an unassigned chat/);
  const chat = await openChat(desk, 'putri.ayu');
  await expect(chat).toContainText(/accept/i);
  await killWorker();
  await chat.getByRole('button', { name: 'Assign to me' }).click();
  await expect(chat).toContainText('Yours');
  await backToInbox(desk);
  await expect(tab(desk, 'Unassigned')).toHaveAccessibleDescription('1 chat');
  const other = await openChat(desk, 'dewi.k');
  await other.getByRole('button', { name: 'Assign to…' }).click();
  const dialog = desk.getByRole('dialog');
  await nameAgent(dialog, 'Dewi');
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog).toBeHidden();
  await backToInbox(desk);
  await expect(desk.getByRole('tabpanel', { name: 'Unassigned' })).toContainText('Nothing is unassigned');
  await tab(desk, 'Assigned').click();
  await expect(rowOf(desk, 'putri.ayu')).toBeVisible();
  await expect(rowOf(desk, 'dewi.k')).toBeHidden();
  await desk.getByRole('combobox', { name: 'Agent' }).selectOption('All agents');
  await expect(rowOf(desk, 'dewi.k')).toBeVisible();
});
