import { answersSeen, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('a saved reply is found by its shortcut and filled in; what is not known stops it', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await field.focus();
  await desk.keyboard.type('/way');
  await expect(desk.getByRole('listbox', { name: 'Matching replies' }).getByRole('option')).toHaveCount(1);
  await desk.keyboard.press('Tab');
  await expect(field).toHaveValue(/^Hi putri\.ayu, your order \{order_id\}/);
  await expect(chat.getByText('Not known for this chat: {order_id}, {tracking_number}')).toBeVisible();
  await desk.keyboard.press('End');
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(chat.getByRole('alert')).toContainText('Fill in {order_id}');
  expect(await answersSeen(shop, putri)).toEqual([]);
  await killWorker();
  await field.fill('Hi putri.ayu, it is on its way.');
  await desk.keyboard.press('Enter');
  await expect.poll(() => answersSeen(shop, putri)).toEqual(['Hi putri.ayu, it is on its way.']);
});

test('a reply is written, found, put in, changed and deleted by keyboard', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Which size?');
  await openChat(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await field.fill('Our sizes run small, {buyer}: take one larger.');
  await desk.getByRole('button', { name: 'Saved replies' }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Saved replies' });
  await expect(dialog.getByRole('searchbox', { name: 'Search saved replies' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Save what I wrote' }).press('Enter');
  const form = desk.getByRole('dialog', { name: 'New reply' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await desk.keyboard.type('Sizes');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('size');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: /Sizes/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Escape');
  await field.fill('');
  await desk.getByRole('button', { name: 'Saved replies' }).press('Enter');
  await expect(dialog.getByRole('searchbox', { name: 'Search saved replies' })).toBeFocused();
  await desk.keyboard.type('larger');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(field).toHaveValue('Our sizes run small, putri.ayu: take one larger.');
  await expect(field).toBeFocused();
  await desk.getByRole('button', { name: 'Saved replies' }).press('Enter');
  await dialog.getByRole('searchbox').fill('sizes');
  await dialog.getByRole('button', { name: 'Edit' }).press('Enter');
  const text = desk.getByRole('dialog', { name: 'Edit reply' }).getByRole('textbox', { name: 'Text' });
  await text.fill('Take {sise}.');
  await expect(desk.getByRole('dialog').getByRole('alert')).toContainText('{sise}');
  await desk.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(text).toBeFocused();
  await text.fill('Take one larger.');
  await desk.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(dialog.getByRole('option', { name: /Take one larger/ })).toBeVisible();
  await dialog.getByRole('searchbox').fill('sizes');
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(dialog.getByRole('option')).toHaveCount(0);
});
