import type { Locator, Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { buyerWho, openChat, rowOf } from './chats.ts';
import { everythingKept, latestChats } from './database.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;
/** Friday 27 March 2026, noon in London; its clocks go forward in the night to Sunday. */
const friday = Date.UTC(2026, 2, 27, 12);
const saturday = Date.UTC(2026, 2, 28);
const monday = Date.UTC(2026, 2, 29, 23);

/** A page of the settings beside the desk. */
async function settingsPage(desk: Page, extensionId: string, page: string): Promise<Page> {
  const settings = await desk.context().newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html#${page}`);
  return settings;
}

async function happened(desk: Page, types: readonly string[]): Promise<[string, number][]> {
  const { commits = [] } = await everythingKept(desk);
  const events = (commits as { events: { type: string; at: number }[] }[]).flatMap((each) => each.events);
  return events.filter(({ type }) => types.includes(type)).map(({ type, at }) => [type, at]);
}

async function workbench(desk: Page, tab: 'Buyer' | 'Orders'): Promise<Locator> {
  const bench = desk.getByRole('region', { name: 'Workbench' });
  const turned = bench.getByRole('tab', { name: tab });
  if (!(await turned.isVisible())) await desk.getByRole('button', { name: 'Workbench', exact: true }).click();
  await turned.click();
  return bench.getByRole('tabpanel', { name: tab });
}

test.describe('holiday mode', () => {
  test.use({ shopOptions: { startsAt: friday } });

  test('that was planned begins and ends at its instants though the worker was stopped (G4)', async ({
    desk,
    shop,
    extensionId,
    killWorker,
  }) => {
    const settings = await settingsPage(desk, extensionId, 'shop');
    const section = settings.getByRole('region', { name: 'Holiday mode' });
    await section.getByLabel('First day').fill('2026-03-29');
    await section.getByLabel('Last day').fill('2026-03-28');
    await expect(section.getByRole('alert')).toHaveText('The last day is the first or a later one.');
    await section.getByLabel('First day').fill('2026-03-28');
    await section.getByLabel('Last day').fill('2026-03-29');
    await expect(section).toContainText('On from Sat 28 March, 00:00 to Mon 30 March, 00:00.');
    await section.getByRole('button', { name: 'Plan', exact: true }).click();
    await expect(section.getByRole('list', { name: 'Planned' })).toContainText(
      'Sat 28 March to Sun 29 March',
    );
    const says = desk.getByRole('status').filter({ hasText: 'Holiday mode' });
    await expect(says).toHaveText('Holiday mode begins Sat 28 March, 00:00.');

    await killWorker();
    await shop.advance(13 * HOUR);
    await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
    await expect(says).toContainText('Holiday mode is on until Mon 30 March, 00:00.');
    await expect(rowOf(desk, 'putri.ayu')).not.toContainText(/Due|min/);
    await killWorker();
    await shop.advance(60 * HOUR);
    await buyerWho(shop, 'after.it', 'Hello?');
    await expect(rowOf(desk, 'after.it')).toBeVisible();
    expect(await happened(desk, ['HolidayStarted', 'HolidayEnded'])).toEqual([
      ['HolidayStarted', saturday],
      ['HolidayEnded', monday],
    ]);
    await expect(says).toHaveCount(0);
    await expect(section).toContainText('Holiday mode is off.');
    const chats = await latestChats(desk);
    expect(chats['putri.ayu']?.openedInHoliday).toBe(true);
    expect(chats['after.it']?.openedInHoliday).toBe(false);
  });
});

test('the shop’s market, a tag that is off and a blocked buyer hold for the whole desk (B8, H1)', async ({
  desk,
  shop,
  extensionId,
  killWorker,
}) => {
  const settings = await settingsPage(desk, extensionId, 'tags');
  const logistics = settings.getByRole('checkbox', { name: 'Logistics' });
  await logistics.click();
  await expect(logistics).not.toBeChecked();
  await killWorker();
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel? The tracking does not move.');
  await buyerWho(shop, 'wants.refund', 'I want a refund, the cup is broken');
  await expect(rowOf(desk, 'wants.refund')).toContainText('Aftersales');
  await expect(rowOf(desk, 'putri.ayu')).not.toContainText('Logistics');
  await expect(desk.getByRole('radio', { name: 'Logistics' })).toHaveAccessibleDescription(/Switched off/);

  await openChat(desk, 'putri.ayu');
  const buyer = await workbench(desk, 'Buyer');
  await buyer.getByRole('combobox', { name: 'Category of this chat' }).selectOption('Logistics');
  await expect(buyer).toContainText('Category chosen by hand.');
  await buyer.getByRole('button', { name: 'Block buyer' }).click();
  await expect(buyer).toContainText('stays blocked until you unblock them');
  await buyer.getByRole('button', { name: 'Block buyer' }).click();
  await expect(buyer.getByRole('button', { name: 'Unblock buyer' })).toBeVisible();

  await settings.getByRole('link', { name: 'Blocked buyers' }).click();
  const blocked = settings.getByRole('list', { name: 'Blocked' });
  await expect(blocked).toContainText('putri.ayu');
  await expect(blocked).toContainText('by Mira');
  await blocked.getByRole('button', { name: 'Unblock putri.ayu' }).click();
  await expect(settings.getByText('Nobody is blocked.')).toBeVisible();
  await expect(buyer.getByRole('button', { name: 'Block buyer' })).toBeVisible();

  await settings.getByRole('link', { name: 'Shop', exact: true }).click();
  const section = settings.getByRole('region', { name: 'Shop', exact: true });
  await section.getByLabel('Market').selectOption('United States');
  await section.getByLabel('Time zone').fill('Nowhere');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByRole('alert')).toContainText('This is no time zone.');
  await section.getByLabel('Time zone').fill('America/New_York');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section).toContainText('Saved.');
  const kept = (await everythingKept(desk)).shop as { shop: { market: string; zone: string } }[];
  expect(kept[0]?.shop).toMatchObject({ market: 'US', zone: 'America/New_York' });
});

test('what goes to and fro with a carrier is kept apart from buyers (C8)', async ({
  desk,
  shop,
  context,
  killWorker,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const order = await shop.placeOrder(putri, 24 * HOUR);
  await shop.moveOrder(order.id, 'shipped');
  await openChat(desk, 'putri.ayu');
  const item = (await workbench(desk, 'Orders')).getByRole('article').first();
  await item.getByRole('button', { name: 'Tracking' }).click();
  await expect(item.getByRole('list', { name: 'What the carrier reported' })).toBeVisible();
  const before = await everythingKept(desk);
  await item.getByRole('button', { name: 'Contact the carrier' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Contact the carrier' });
  await dialog.getByLabel('Question').selectOption('It does not move');
  const text = dialog.getByLabel('Text for the carrier');
  await expect(text).toHaveValue(/Last report: .*\n\nThis parcel has not moved since /);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  const notes = dialog.getByRole('list', { name: 'To and fro' });
  await expect(notes).toContainText('Not sent yet');
  await killWorker();
  await notes.getByRole('button', { name: 'I sent this there' }).click();
  await expect(notes).toContainText('Sent by Mira');
  await dialog.getByLabel('Answer of the carrier').fill('It leaves the depot tomorrow.');
  await dialog.getByRole('button', { name: 'Note the answer' }).click();
  await expect(dialog).toContainText('Answered');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await desk.getByRole('button', { name: 'Carriers' }).click();
  const carriers = desk.getByRole('dialog', { name: 'Carriers' });
  await carriers.getByRole('list', { name: 'Under way' }).getByRole('button').click();
  await expect(carriers).toContainText('It leaves the depot tomorrow.');
  await carriers.getByRole('button', { name: 'Close this' }).click();
  await carriers.getByRole('button', { name: 'Back to the list' }).click();
  await expect(carriers.getByRole('list', { name: 'Closed' }).getByRole('listitem')).toHaveCount(1);
  const after = await everythingKept(desk);
  for (const table of ['chats', 'entries', 'tallies', 'figureTallies', 'conversations'])
    expect(after[table], table).toEqual(before[table]);
  const inThreads = (rows: readonly unknown[] = []) =>
    (rows as { streams: string[] }[]).filter(({ streams: [stream] }) => stream?.startsWith('carrier/'));
  expect(inThreads(before.commits)).toEqual([]);
  expect(inThreads(after.commits)).toHaveLength((after.commits ?? []).length - (before.commits ?? []).length);
  expect(after.carrierThreads).toMatchObject([{ state: 'closed', buyer: putri, order: order.id }]);
});

test('the pages of the shop’s settings are accessible at every width and in both themes', async ({
  desk,
  shop,
  extensionId,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  const buyer = await workbench(desk, 'Buyer');
  await buyer.getByRole('button', { name: 'Block buyer' }).click();
  await buyer.getByRole('button', { name: 'Block buyer' }).click();
  const settings = await settingsPage(desk, extensionId, 'blocked');
  await expect(settings.getByRole('list', { name: 'Blocked' })).toBeVisible();
  expect(await findings(settings)).toEqual([]);
  await settings.getByRole('link', { name: 'Chat tags' }).click();
  await expect(settings.getByRole('checkbox', { name: 'Warnings' })).toBeVisible();
  expect(await findings(settings)).toEqual([]);
  await settings.getByRole('link', { name: 'Shop', exact: true }).click();
  const holiday = settings.getByRole('region', { name: 'Holiday mode' });
  await holiday.getByRole('button', { name: 'Turn on now' }).click();
  await expect(holiday).toContainText('until somebody turns it off');
  await settings.getByLabel('Time zone').fill('Nowhere');
  await settings.getByLabel('Amount in GBP').fill('none');
  await settings.getByLabel('First day').fill('2030-01-02');
  await settings.getByLabel('Last day').fill('2030-01-01');
  await expect(settings.getByRole('alert')).toHaveCount(3);
  expect(await findings(settings)).toEqual([]);
});
