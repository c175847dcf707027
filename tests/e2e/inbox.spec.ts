import { connectDesk } from '../support/connect-desk.ts';
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

test('closing the desk stops new chats; opening it takes up what waited', async ({ context, desk, shop, extensionId }) => {
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeChecked();
  const practice = await context.newPage();
  await practice.goto(`chrome-extension://${extensionId}/practice.html`);
  await desk.close();
  await buyerWho(shop, 'night.owl', 'Anyone awake?');
  // The practice page's own look at the shop wakes nothing at the desk; the worker's rounds go on by themselves.
  await expect
    .poll(() => holderOf(practice, 'night.owl'), { timeout: 20_000 })
    .toBe('nobody');
  const again = await context.newPage();
  await again.setViewportSize({ width: 400, height: 860 });
  await again.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await connectDesk(again, shop.url);
  await expect(rowOf(again, 'night.owl')).toBeVisible();
});

/** Who holds a buyer's chat by the desk's database: an agent's id, 'nobody', or '' while there is no such chat. */
async function holderOf(page: import('@playwright/test').Page, nickname: string): Promise<string> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidedesk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ nickname: string; holder: string }[]>((resolve, reject) => {
      const request = db.transaction('chats').objectStore('chats').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    const row = rows.find((each) => each.nickname === name);
    return row ? row.holder || 'nobody' : '';
  }, nickname);
}
