import { setUndo } from '../support/connect-desk.ts';
import { answer, openChat } from './chats.ts';
import { everythingKept } from './database.ts';
import { expect, test } from './fixtures.ts';

test('the practice shop inside the extension is a living shop, seen from both sides', async ({
  context,
  extensionId,
}) => {
  const desk = await context.newPage();
  await desk.setViewportSize({ width: 400, height: 860 });
  await desk.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await desk.getByRole('button', { name: 'Try the practice shop' }).click();
  const rows = desk.getByRole('list', { name: 'Chats' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await setUndo(desk, 0);
  const outside = await context.newPage();
  await outside.goto(`chrome-extension://${extensionId}/practice.html`);
  await outside.getByRole('textbox', { name: 'Nickname of a new buyer' }).fill('lola.cruz');
  await outside.keyboard.press('Enter');
  const buyers = outside.getByRole('list', { name: 'Buyers' });
  await buyers.getByRole('button', { name: /lola\.cruz/ }).click();
  await outside.getByRole('textbox', { name: 'Message as lola.cruz' }).fill('Is it still in stock?');
  await outside.getByRole('button', { name: 'Send as buyer' }).click();
  await desk.bringToFront();
  await openChat(desk, 'lola.cruz');
  await answer(desk, 'Yes, 14 are left.');
  await outside.bringToFront();
  await expect(outside.getByRole('log', { name: 'What lola.cruz sees' })).toContainText('Yes, 14 are left.');
  await outside.getByRole('group', { name: 'Time' }).getByRole('button', { name: '+7 days' }).click();
  await desk.bringToFront();
  // First comes what the shop's other buyers wrote in those seven days: none of it may be missed when a chat is closed.
  await expect(desk.getByRole('region', { name: 'Chat with lola.cruz' })).toContainText(
    'This chat is closed',
    { timeout: 20_000 },
  );
});

test('leaving the practice shop forgets everything about it, and the desk begins anew', async ({
  desk,
  practicePage,
  shop,
}) => {
  const { id } = await shop.addBuyer('putri.ayu');
  await shop.write(id, 'Hello?');
  await openChat(desk, 'putri.ayu');
  await practicePage.getByRole('button', { name: 'Leave the practice shop' }).click();
  await practicePage.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
  expect(Object.values(await everythingKept(desk)).flat()).toEqual([]);
});
