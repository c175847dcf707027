import { buyerWho, openChat } from './chats.ts';
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
