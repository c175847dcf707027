import { chatList } from '../support/connect-desk.ts';
import { expect, test } from './fixtures.ts';

test('the practice shop inside the extension goes on in another page when the one that kept it closes', async ({
  context,
  extensionId,
}) => {
  const page = (name: string) => `chrome-extension://${extensionId}/${name}.html`;
  const desk = await context.newPage();
  await desk.goto(page('sidepanel'));
  await desk.getByRole('button', { name: 'Try the practice shop' }).click();
  await expect(chatList(desk).getByRole('listitem').first()).toBeVisible();
  const outside = await context.newPage();
  await outside.goto(page('practice'));
  const buyers = outside.getByRole('list', { name: 'Buyers' });
  await expect(buyers.getByRole('button').first()).toBeVisible();
  await desk.close();
  await buyers.getByRole('button').first().click();
  await outside.getByRole('textbox', { name: /^Message as/ }).fill('Is anybody still there?');
  await outside.getByRole('button', { name: 'Send as buyer' }).click();
  await expect(outside.getByRole('log', { name: /^What .* sees$/ })).toContainText('Is anybody still there?');
  const again = await context.newPage();
  await again.goto(page('sidepanel'));
  await outside.close();
  await expect(again.getByText('Is anybody still there?').first()).toBeVisible();
});
