import type { Page } from '@playwright/test';
import { connectDesk } from '../support/connect-desk.ts';
import { buyerWho, rowOf } from './chats.ts';
import { chatsKept } from './database.ts';
import { expect, test } from './fixtures.ts';

/** Who holds a buyer's chat: an agent's id, 'nobody', or '' while there is no such chat. */
async function holderOf(page: Page, nickname: string): Promise<string> {
  const [chat] = await chatsKept(page, nickname);
  return chat ? chat.holder || 'nobody' : '';
}

test('closing the desk stops new chats; opening it takes up what waited', async ({
  context,
  desk,
  shop,
  extensionId,
  practicePage,
}) => {
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeChecked();
  await desk.close();
  await buyerWho(shop, 'night.owl', 'Anyone awake?');
  await expect.poll(() => holderOf(practicePage, 'night.owl'), { timeout: 20_000 }).toBe('nobody');
  const again = await context.newPage();
  await again.setViewportSize({ width: 400, height: 860 });
  await again.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await connectDesk(again, shop.url);
  await expect(rowOf(again, 'night.owl')).toBeVisible();
});

test('a desk that closed while the worker was stopped is closed when the worker wakes', async ({
  desk,
  shop,
  killWorker,
  practicePage,
}) => {
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeChecked();
  await Promise.all([killWorker(), desk.close()]).catch(() => desk.close());
  await buyerWho(shop, 'night.owl', 'Anyone awake?');
  await expect.poll(() => holderOf(practicePage, 'night.owl'), { timeout: 20_000 }).toBe('nobody');
});

test('of two windows of one agent the last to close ends the presence', async ({
  context,
  desk,
  shop,
  extensionId,
  practicePage,
}) => {
  const second = await context.newPage();
  await second.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(second.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeChecked();
  await desk.close();
  await buyerWho(shop, 'early.bird', 'Hello?');
  await expect.poll(() => holderOf(practicePage, 'early.bird'), { timeout: 20_000 }).toBe('mira');
  await second.close();
  await buyerWho(shop, 'night.owl', 'Anyone awake?');
  await expect.poll(() => holderOf(practicePage, 'night.owl'), { timeout: 20_000 }).toBe('nobody');
});
