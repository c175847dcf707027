import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { answer, buyerWho, openChat } from './chats.ts';
import { everythingKept } from './database.ts';
import { expect, test } from './fixtures.ts';

async function openData(page: Page, extensionId: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html#data`);
  await expect(page.getByRole('region', { name: 'What is kept' })).toContainText('Chats');
}

async function fileOf(download: Download): Promise<string> {
  return (await download.path()) ?? '';
}

/** Everything kept as one text. */
async function asText(page: Page): Promise<string> {
  return JSON.stringify(await everythingKept(page));
}

test('a buyer is exported and erased everywhere, also over a worker that is killed in the middle; the next round brings nothing back', async ({
  desk,
  shop,
  context,
  extensionId,
  killWorker,
}) => {
  test.slow();
  const putri = await buyerWho(shop, 'putri.ayu', 'Where is my zebracorn?');
  await buyerWho(shop, 'sam', 'Hello there');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'Your zebracorn left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  const settings = await context.newPage();
  await openData(settings, extensionId);
  expect(await findings(settings)).toEqual([]);

  await settings.getByRole('searchbox', { name: 'Nickname or order id' }).fill('putri');
  const file = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export putri.ayu' }).click();
  const exported = JSON.parse(readFileSync(await fileOf(await file), 'utf8'));
  expect(exported).toMatchObject({ format: 'sidedesk-buyer', version: 1, buyer: { nickname: 'putri.ayu' } });
  expect(JSON.stringify(exported)).toContain('Where is my zebracorn?');

  await settings.getByRole('button', { name: 'Erase putri.ayu' }).click();
  const dialog = settings.getByRole('dialog', { name: 'Erase putri.ayu' });
  await expect(dialog).toContainText('Their open chat ends.');
  expect(await findings(settings)).toEqual([]);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog.getByRole('alert')).toContainText('not the name above');
  await dialog.getByRole('textbox').fill('putri.ayu');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await killWorker();
  // Killed before or after: the page asks again, and is told that it is done or that there is nobody any more.
  await expect(
    settings.getByText('Erased.').or(dialog.getByText('This desk knows no such buyer')),
  ).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => asText(settings)).not.toContain('zebracorn');
  for (const mark of ['putri', putri]) expect(await asText(settings)).not.toContain(mark);

  await openData(settings, extensionId);
  await expect(settings.getByRole('list', { name: 'Data log' })).toContainText('A buyer was erased');
  // The desk has looked at the shop since: whoever wrote later is there, and nothing of the past.
  await buyerWho(shop, 'late.comer', 'Anybody there?');
  await shop.write(putri, 'It is me again');
  await expect.poll(() => asText(settings), { timeout: 20_000 }).toContain('It is me again');
  expect(await asText(settings)).not.toContain('zebracorn');
});

test('a backup makes an emptied desk what it was, table by table, and a damaged one changes nothing', async ({
  desk,
  shop,
  context,
  extensionId,
}) => {
  test.slow();
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await buyerWho(shop, 'sam', 'Is it blue?');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  await desk.close();
  const settings = await context.newPage();
  await openData(settings, extensionId);
  await settings.getByLabel('Passphrase for the backup').fill('blue whale song');
  const made = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Make a backup' }).click();
  const path = await fileOf(await made);
  await expect(settings.getByText(/^Done, /)).toBeVisible();
  // What goes on by itself: how it stands with the shop, who is at a desk, and what follows from that.
  const lasting = async () => {
    const {
      connection,
      syncState,
      commits,
      receipts,
      shop: state,
      listClock,
      secrets,
      dataLog,
      noticeMark,
      notices,
      ...rest
    } = await everythingKept(settings);
    const said = (commits ?? []).filter((row) => !/Desk(Opened|Closed)/.test(JSON.stringify(row)));
    const { tallies = [], ...tables } = rest;
    // A replay never sees counts of nothing come and go.
    const some = tallies.filter((row) => !/"lists":\{\},"lastAssignedAt":null/.test(JSON.stringify(row)));
    return { ...tables, tallies: some, said };
  };
  const before = await lasting();
  expect(JSON.stringify(before)).toContain('Where is my parcel?');

  await settings.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({
      ask: 'leavePractice',
    }),
  );
  expect(await asText(settings)).not.toContain('Where is my parcel?');
  await settings.reload();
  const restore = settings.getByRole('region', { name: 'Restore a backup' });
  const good = readFileSync(path);
  const damaged = Buffer.from(good);
  damaged.writeUInt8((damaged.at(-40) ?? 0) ^ 1, damaged.length - 40);
  const choose = (buffer: Buffer) =>
    restore.getByLabel('Backup file').setInputFiles({ name: 'backup.sidedesk', mimeType: '', buffer });
  const begin = async (passphrase: string) => {
    await restore.getByLabel('Passphrase of this backup').fill(passphrase);
    await restore.getByRole('button', { name: 'Restore…' }).click();
  };
  await choose(damaged);
  await begin('blue whale song');
  await expect(restore.getByRole('status')).toContainText('not its passphrase, or the file is damaged');
  await choose(good);
  await begin('green whale song');
  await expect(restore.getByRole('status')).toContainText('not its passphrase');
  await begin('blue whale song');
  const dialog = settings.getByRole('dialog', { name: 'Replace everything here' });
  await expect(dialog).toContainText('Backup of Practice Shop');
  await expect(dialog).toContainText('Nothing is kept here yet.');
  expect(await findings(settings)).toEqual([]);
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(settings.getByRole('region', { name: 'Restore a backup' }).getByRole('status')).toContainText(
    'Restored.',
    { timeout: 20_000 },
  );
  expect(await lasting()).toEqual(before);
  const desks = await context.newPage();
  await desks.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await openChat(desks, 'putri.ayu');
  await expect(desks.getByRole('log', { name: 'Messages' })).toContainText('It left today.');
});
