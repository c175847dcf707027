import type { Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { buyerWho, openChat, rowOf } from './chats.ts';
import { chatsKept, everythingKept } from './database.ts';
import { picture } from './files.ts';
import { expect, test } from './fixtures.ts';

interface KeptAgent {
  readonly role: string;
  readonly capacity: number;
  readonly desks: readonly string[];
}

/** An agent as the desk keeps them. */
async function agentOf(page: Page, id: string): Promise<KeptAgent | undefined> {
  const { shop = [] } = await everythingKept(page);
  const [row] = shop as { readonly shop: { readonly agents: Record<string, KeptAgent> } }[];
  return row?.shop.agents[id];
}

/** Sends a command past every screen, as somebody does who knows how. */
function sendByHand(page: Page, command: Record<string, unknown>): Promise<unknown> {
  return page.evaluate((wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ ask: 'command', id: crypto.randomUUID(), command: wanted });
  }, command);
}

test('an owner makes the team; an agent changes none of it, not even by hand', async ({
  desk,
  context,
  extensionId,
  killWorker,
}) => {
  test.slow();
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeVisible();
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html#team`);
  await settings.getByRole('textbox', { name: 'Nickname' }).fill('Kim');
  await killWorker();
  await settings.getByRole('button', { name: 'Add agent' }).click();
  const kim = settings.getByRole('listitem').filter({ hasText: 'Kim' });
  await expect(kim).toContainText('0 of 8 open');
  await kim.getByRole('button', { name: 'Change Kim' }).click();
  await kim.getByRole('textbox', { name: 'Capacity' }).fill('2');
  await killWorker();
  await kim.getByRole('button', { name: 'Save' }).click();
  await expect(kim).toContainText('0 of 2 open');
  await kim.getByRole('combobox', { name: 'Role' }).selectOption('supervisor');
  await expect.poll(() => agentOf(settings, 'kim')).toMatchObject({ role: 'supervisor', capacity: 2 });
  expect(await findings(settings)).toEqual([]);

  await settings.getByRole('combobox', { name: 'As' }).selectOption('dewi');
  await expect(kim.getByRole('button', { name: 'Disable' })).toBeDisabled();
  await expect(settings.getByRole('button', { name: 'Add agent' })).toBeDisabled();
  const before = await everythingKept(settings);
  for (const command of [
    { do: 'setRole', by: 'dewi', agent: 'dewi', role: 'owner' },
    { do: 'disableAgent', by: 'dewi', agent: 'mira' },
    { do: 'setCapacity', by: 'kim', agent: 'mira', capacity: 0 },
    { do: 'startHoliday', by: 'dewi' },
  ]) {
    await killWorker();
    expect(await sendByHand(settings, command)).toMatchObject({ refusal: { code: 'NotAllowed' } });
  }
  expect(await sendByHand(settings, { do: 'startHoliday' })).toMatchObject({
    fault: { code: 'NotUnderstood' },
  });
  expect((await everythingKept(settings)).shop).toEqual(before.shop);
});

test('whoever sits down at a shared desk is present there, and nobody else, though the worker dies meanwhile', async ({
  desk,
  shop,
  killWorker,
  practicePage,
}) => {
  test.slow();
  await buyerWho(shop, 'ana', 'Hello?');
  await openChat(desk, 'ana');
  await expect.poll(async () => (await chatsKept(practicePage, 'ana'))[0]?.holder).toBe('mira');
  await desk.getByRole('textbox', { name: 'Message', exact: true }).fill('Half a sent');
  await desk.getByRole('button', { name: /^Back/ }).click();
  await killWorker();
  await desk.getByRole('button', { name: 'Agent menu' }).click();
  await desk.getByRole('menuitemradio', { name: /^Dewi/ }).click();
  await expect(desk.getByText('Now working as Dewi')).toBeVisible();
  await expect.poll(async () => (await agentOf(practicePage, 'dewi'))?.desks.length).toBe(1);
  expect((await agentOf(practicePage, 'mira'))?.desks).toEqual([]);
  await buyerWho(shop, 'ben', 'Anyone?');
  await expect(rowOf(desk, 'ben')).toBeVisible();
  await expect.poll(async () => (await chatsKept(practicePage, 'ben'))[0]?.holder).toBe('dewi');
  await desk.getByRole('combobox', { name: 'Agent' }).selectOption({ label: 'Mira' });
  await openChat(desk, 'ana');
  await expect(desk.getByText('Mira typed this and has not sent it.')).toBeVisible();
  await desk.close();
  await expect.poll(async () => (await agentOf(practicePage, 'dewi'))?.desks).toEqual([]);
});

test('a picture of oneself is seen by others once the platform has accepted it', async ({
  desk,
  context,
  extensionId,
  killWorker,
  practicePage,
}) => {
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).toBeVisible();
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html#you`);
  const choose = (name: string, buffer: Buffer) =>
    settings.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
  await choose('me.png', Buffer.from('<svg onload="alert(1)"/>'));
  await expect(settings.getByRole('alert')).toContainText('no picture that a browser can read');
  await killWorker();
  await choose('me.png', Buffer.from(picture.base64, 'base64'));
  await expect(settings.getByText(/^Under review until accepted\./)).toBeVisible();
  expect(await findings(settings)).toEqual([]);
  const menu = desk.getByRole('button', { name: 'Agent menu' });
  await expect(menu.locator('img')).toHaveCount(0);
  await killWorker();
  await practicePage.getByRole('button', { name: 'Accept Mira’s picture' }).click();
  await expect(menu.locator('img')).toHaveAttribute('src', /^data:image\/webp;base64,/);
  await expect(settings.getByText(/^Under review/)).toBeHidden();
  await settings.getByRole('button', { name: 'Use my initials' }).click();
  await expect(menu.locator('img')).toHaveCount(0);
});
