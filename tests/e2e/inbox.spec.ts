import { answer, backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;

test('status filters hold what they say, with live counts', async ({ desk, shop }) => {
  await buyerWho(shop, 'early.bird', 'First?');
  await buyerWho(shop, 'second.one', 'Second?');
  await openChat(desk, 'early.bird');
  await answer(desk, 'Yes, you are.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  await backToInbox(desk);
  const status = desk.getByRole('radiogroup', { name: 'Status' });
  await status.getByRole('radio', { name: 'Unreplied' }).check();
  await expect(rowOf(desk, 'second.one')).toBeVisible();
  await expect(rowOf(desk, 'early.bird')).toBeHidden();
  await shop.advance(13 * HOUR);
  await status.getByRole('radio', { name: 'Overdue' }).check();
  await expect(rowOf(desk, 'second.one')).toContainText('Overdue');
});

test('chats are sorted by waiting time, or by the latest message', async ({ desk, shop }) => {
  const first = await buyerWho(shop, 'waits.longest', 'Hello?');
  await shop.advance(HOUR);
  await buyerWho(shop, 'came.later', 'Hi there, a question');
  await shop.advance(HOUR);
  await shop.write(first, 'Still there?');
  const names = desk.getByRole('list', { name: 'Chats' }).getByRole('button');
  await expect(names).toHaveText([/waits\.longest|came\.later/, /waits\.longest|came\.later/]);
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Latest');
  await expect(names.first()).toContainText('waits.longest');
  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('Waiting time');
  await expect(names.first()).toContainText('waits.longest');
});

test('a chat that nobody could take says why, and is claimed', async ({ desk, shop }) => {
  await desk.getByRole('switch', { name: 'Accept auto-assign chats' }).click();
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).not.toBeChecked();
  await buyerWho(shop, 'putri.ayu', 'Anybody?');
  await desk.getByRole('tab', { name: 'Unassigned' }).click();
  const chat = await openChat(desk, 'putri.ayu');
  await expect(chat).toContainText(/accept/i);
  await chat.getByRole('button', { name: 'Assign to me' }).click();
  await expect(chat).toContainText('Yours');
  await backToInbox(desk);
  await desk.getByRole('tab', { name: 'Assigned', exact: true }).click();
  await expect(rowOf(desk, 'putri.ayu')).toBeVisible();
});
