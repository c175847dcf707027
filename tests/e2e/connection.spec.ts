import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { setUndo } from '../support/connect-desk.ts';
import { stopWorker } from '../support/worker.ts';
import { findings } from './axe-findings.ts';
import { answersSeen } from './chats.ts';
import { expect, test } from './fixtures.ts';

/** Texts found nowhere else, so that any trace of them is a leak. */
const app = { appKey: '6f0appkey1', appSecret: 'c0ffee5ec2e7d15c2e7e91abc' };

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Every database, table by table, and every other place where an extension can keep something, as one text. */
function everythingReadable(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const asText = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value)
        : value;
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames)
        found.push(await settled(db.transaction(table).objectStore(table).getAll()));
      db.close();
    }
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<unknown> }> } }
    ).chrome;
    for (const area of ['local', 'session', 'sync']) found.push(await storage[area]?.get());
    return JSON.stringify(found, asText);
  });
}

/** What the browser's consoles say, the worker's included. */
function listen(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on('console', (message) => void said.push(message.text()));
  context.on('weberror', (error) => void said.push(String(error.error())));
  return said;
}

/** What axe finds as the page is now. */
async function seenByAxe(page: Page): Promise<unknown[]> {
  return (await new AxeBuilder({ page }).analyze()).violations;
}

async function openSettings(context: BrowserContext, extensionId: string): Promise<Page> {
  const settings = await context.newPage();
  await settings.setViewportSize({ width: 1280, height: 860 });
  await settings.goto(`chrome-extension://${extensionId}/options.html#connection`);
  return settings;
}

/** Types what the app is known by, and begins. */
async function begin(settings: Page, address: string): Promise<void> {
  await settings.getByRole('radio', { name: 'A practice shop on this computer' }).check();
  await field(settings, 'Address').fill(address);
  await field(settings, 'App key').fill(app.appKey);
  await field(settings, 'App secret').fill(app.appSecret);
  await field(settings, 'Service ID or authorisation link').fill(
    `${address}/open/authorize?service_id=7300001`,
  );
  await press(settings, 'Authorise at TikTok Shop');
}

/** Goes to the owner's page, does something there, and gives the address that it led to. */
async function atTheOwners(settings: Page, link: 'Allow' | 'Do not allow'): Promise<string> {
  const opened = settings.waitForEvent('popup');
  await settings.getByRole('link', { name: 'Open the authorisation page' }).click();
  const owners = await opened;
  await owners.getByRole('link', { name: link, exact: true }).click();
  await owners.getByRole('heading', { name: 'A page of yours' }).waitFor();
  const address = owners.url();
  await owners.close();
  return address;
}

test('a shop is connected by its app and its owner over deaths of the worker, works, and leaves no secret behind', async ({
  context,
  extensionId,
  shop,
}) => {
  const said = listen(context);
  await shop.access(app);
  const ana = (await shop.addBuyer('ana')).id;
  await shop.write(ana, 'Where is my parcel?');
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await press(panel, 'Connect a shop');
  const opened = panel.waitForEvent('popup');
  await panel.getByRole('link', { name: 'Connect it in the settings' }).click();
  const settings = await opened;

  await press(settings, 'Authorise at TikTok Shop');
  await expect(field(settings, 'App key')).toHaveAccessibleDescription(/letters and digits alone/);
  await expect(field(settings, 'App key')).toBeFocused();
  await begin(settings, shop.url);
  await expect(settings.getByRole('heading', { name: /^Step 2 of 3/ })).toBeFocused();
  await stopWorker(context, settings);
  const brought = field(settings, 'Address you were led to');
  await brought.fill(await atTheOwners(settings, 'Do not allow'));
  await press(settings, 'Continue');
  await expect(settings.getByRole('alert')).toContainText('did not allow');
  expect(await seenByAxe(settings)).toEqual([]);
  await brought.fill(await atTheOwners(settings, 'Allow'));
  await stopWorker(context, settings);
  await press(settings, 'Continue');
  await expect(settings.getByRole('radio', { name: 'Practice Shop, United Kingdom' })).toBeChecked();
  await settings.reload();
  expect(await seenByAxe(settings)).toEqual([]);
  await field(settings, 'Your nickname').fill('Noor');
  await stopWorker(context, settings);
  await press(settings, 'Connect this shop');
  await expect(settings.getByText('Working', { exact: true })).toBeVisible();

  await setUndo(panel, 0);
  await panel.getByRole('listitem').filter({ hasText: 'ana' }).click();
  await field(panel, 'Message').fill('It comes tomorrow.');
  await press(panel, 'Send');
  await expect.poll(() => answersSeen(shop, ana)).toEqual(['It comes tomorrow.']);
  const readable = `${await everythingReadable(settings)} ${await everythingReadable(panel)}`;
  expect(readable).toContain(app.appKey);
  for (const secret of [app.appSecret, 'practice-access-', 'practice-refresh-', 'PRACTICE_cipher']) {
    expect(readable.includes(secret)).toBe(false);
    expect(said.filter((line) => line.includes(secret))).toEqual([]);
  }
});

test('a connected shop is tested thing by thing, says what is not granted, and is disconnected with its chats kept', async ({
  context,
  extensionId,
  shop,
}) => {
  await shop.access(app);
  await shop.write((await shop.addBuyer('ana')).id, 'Where is my parcel?');
  const settings = await openSettings(context, extensionId);
  await begin(settings, shop.url);
  await field(settings, 'Address you were led to').fill(await atTheOwners(settings, 'Allow'));
  await press(settings, 'Continue');
  await field(settings, 'Your nickname').fill('Noor');
  await press(settings, 'Connect this shop');
  await expect(settings.getByText('Working', { exact: true })).toBeVisible();

  await press(settings, 'Test now');
  await expect(settings.getByText('Everything the desk needs works.')).toBeVisible();
  await shop.access({
    scopes: ['seller.authorization.info', 'seller.customer_service', 'seller.order.info'],
  });
  await stopWorker(context, settings);
  await press(settings, 'Test now');
  const steps = settings.getByRole('list', { name: 'What the test found' });
  const vouchers = steps.getByRole('listitem').filter({ hasText: 'Vouchers' });
  await expect(vouchers).toContainText('Not granted');
  await expect(vouchers).toContainText('Ask for seller.promotion.info in Partner Center');
  await expect(steps.getByRole('listitem').filter({ hasText: 'Conversations' })).toContainText('OK');
  await settings.setViewportSize({ width: 400, height: 860 });
  await settings.emulateMedia({ colorScheme: 'dark' });
  expect(await seenByAxe(settings)).toEqual([]);

  await shop.access({ revoked: true });
  await press(settings, 'Test now');
  await expect(steps).toContainText('The access to this shop has ended');
  await press(settings, 'Disconnect');
  const dialog = settings.getByRole('dialog', { name: 'Disconnect this shop?' });
  await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(settings.getByText('Forgotten', { exact: true })).toBeVisible();
  const desk = await context.newPage();
  await desk.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(desk.getByRole('status').filter({ hasText: 'was disconnected' })).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'ana' })).toBeVisible();
  await press(settings, 'Disconnect and forget everything');
  await press(settings, 'Forget everything');
  await expect(desk.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
  await expect(settings.getByText('This desk works for no shop yet.')).toBeVisible();
});

test('what is wrong with what an app is known by is said at its field, readable by everybody', async ({
  context,
  extensionId,
}) => {
  const settings = await openSettings(context, extensionId);
  await press(settings, 'Authorise at TikTok Shop');
  await expect(field(settings, 'App key')).toBeFocused();
  expect(await findings(settings)).toEqual([]);
});
