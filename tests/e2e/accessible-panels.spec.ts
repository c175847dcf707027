import { findings } from './axe-findings.ts';
import { answer, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('axe finds nothing in what the composer opens: emoji, saved replies, sending options', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await desk.getByRole('button', { name: 'Insert emoji' }).click();
  await expect(desk.getByRole('button', { name: 'Insert emoji' })).toHaveAttribute('aria-expanded', 'true');
  await expect(desk.locator('emoji-picker').getByRole('combobox')).toBeVisible();
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.setViewportSize({ width: 400, height: 860 });
  await desk.getByRole('button', { name: 'Saved replies' }).click();
  const replies = desk.getByRole('dialog', { name: 'Saved replies' });
  await expect(replies.getByRole('searchbox', { name: 'Search saved replies' })).toBeVisible();
  expect(await findings(desk)).toEqual([]);
  await replies.getByRole('searchbox').fill('zzzz');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await expect(replies).toBeHidden();
  await desk.setViewportSize({ width: 400, height: 860 });
  await desk.getByRole('button', { name: 'Sending options' }).click();
  await expect(desk.getByRole('group', { name: 'Undo sending' })).toBeVisible();
  expect(await findings(desk)).toEqual([]);
});

test('axe finds nothing where a chat is assigned to another', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await chat.getByRole('button', { name: 'Transfer' }).click();
  await desk.getByRole('combobox', { name: 'Agent' }).fill('Dewi');
  await desk.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
  await chat.getByRole('button', { name: /^Assign to…/ }).click();
  await desk.getByRole('dialog').getByRole('combobox', { name: 'Agent' }).click();
  await expect(desk.getByRole('dialog').getByRole('option').first()).toBeVisible();
  expect(await findings(desk)).toEqual([]);
});

test('axe finds nothing in what could not be sent, or in what a search finds', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await shop.fault('rate-limit', 50, 'sends');
  await answer(desk, 'I do not know.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Not sent yet.');
  await backToInbox(desk);
  await desk.getByRole('button', { name: 'Not sent' }).click();
  await expect(desk.getByRole('dialog', { name: 'Not sent' })).toContainText('I do not know.');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  const search = desk.getByRole('searchbox', { name: 'Search chats' });
  await search.fill('parcel');
  await expect(desk.getByRole('tabpanel', { name: 'Search results' })).toContainText('1 found');
  expect(await findings(desk)).toEqual([]);
  await search.fill('zzzzzz');
  await expect(desk.getByRole('tabpanel', { name: 'Search results' })).toContainText('Nothing found');
  expect(await findings(desk)).toEqual([]);
});

test('what can be done with a chat of another agent stays on one line', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await chat.getByRole('button', { name: 'Transfer' }).click();
  await desk.getByRole('combobox', { name: 'Agent' }).fill('Dewi');
  await desk.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
  for (const width of [400, 768, 1280]) {
    await desk.setViewportSize({ width, height: 860 });
    const places = await Promise.all(
      ['Assign to me', 'No response needed', 'End session', 'Report abuse'].map((name) =>
        chat.getByRole('button', { name, exact: true }).boundingBox(),
      ),
    );
    const middles = places.map((place) => Math.round((place?.y ?? 0) + (place?.height ?? 0) / 2));
    expect(new Set(middles).size, `at ${width} px`).toBe(1);
  }
});
