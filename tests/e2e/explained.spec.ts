import { answer, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;

test('a deadline opens to how it came to be', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await chat.getByRole('button', { name: /^Deadline/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'How this deadline came to be' });
  await expect(dialog).toContainText('The buyer wrote');
  await expect(dialog).toContainText('Rule of UK, from 2025-08-15');
  await expect(dialog).toContainText('Due (12 h, in force here)');
  await expect(dialog).toContainText('It is not reset by');
  await expect(dialog).not.toContainText('Due soon 5');
  await shop.advance(11 * HOUR);
  await expect(dialog).toContainText(/Due soon 59\sm/);
});

test('a figure opens to its chats, and from there into the chat', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await buyerWho(shop, 'still.waiting', 'Hello?');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  await backToInbox(desk);
  await desk
    .getByRole('region', { name: 'Performance' })
    .getByRole('button', { name: 'Response rate' })
    .click();
  const chats = desk
    .getByRole('dialog', { name: 'Response rate' })
    .getByRole('list', { name: 'Chats behind it' });
  await expect(chats.getByRole('listitem').filter({ hasText: 'putri.ayu' })).toContainText('in time');
  await expect(chats.getByRole('listitem').filter({ hasText: 'still.waiting' })).toContainText('pending');
  await chats.getByRole('button', { name: 'still.waiting' }).click();
  await expect(desk.getByRole('region', { name: 'Chat with still.waiting' })).toBeVisible();
});
