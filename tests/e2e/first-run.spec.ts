import type { Page } from '@playwright/test';
import { chatList } from '../support/connect-desk.ts';
import { stopWorker } from '../support/worker.ts';
import { answer } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('the first-run card leads to a practice shop at an address, and its chats appear', async ({
  desk,
  shop,
}) => {
  const { id } = await shop.addBuyer('Putri');
  await shop.write(id, 'Where is my parcel?');
  await expect(chatList(desk).getByRole('button', { name: 'Putri' })).toBeVisible();
});

test('the desk is still there after its worker was stopped and it was opened anew', async ({
  desk,
  shop,
  killWorker,
}) => {
  const { id } = await shop.addBuyer('Putri');
  await shop.write(id, 'Where is my parcel?');
  const row = chatList(desk).getByRole('button', { name: 'Putri' });
  await expect(row).toBeVisible();
  await killWorker();
  await desk.reload();
  await expect(row).toBeVisible();
});

/** A desk that was never used. */
test.describe('a fresh desk', () => {
  let fresh: Page;

  test.beforeEach(async ({ context, extensionId }) => {
    fresh = await context.newPage();
    await fresh.setViewportSize({ width: 400, height: 860 });
    await fresh.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  });

  test('offers three ways in, and says what each needs', async () => {
    await expect(fresh.getByRole('button', { name: 'Try the practice shop' })).toBeEnabled();
    for (const [name, needs] of [
      ['Connect a shop', 'Partner Center'],
      ['Join a team', 'invite'],
    ] as const) {
      const offer = fresh.getByRole('button', { name });
      await expect(offer).toHaveAttribute('aria-expanded', 'false');
      await offer.click();
      await expect(offer).toHaveAttribute('aria-expanded', 'true');
      await expect(fresh.getByRole('listitem').filter({ hasText: needs })).toBeVisible();
    }
    await expect(fresh.getByRole('textbox', { name: 'Request code of this browser' })).toHaveValue(
      /^sidedesk-seat\./,
    );
    await expect(fresh.getByRole('link', { name: 'Connect it in the settings' })).toHaveAttribute(
      'href',
      '/options.html#connection',
    );
  });

  test('leads through a whole first chat, over a reload and a stopped worker', async ({ context }) => {
    test.slow();
    // The shop lives: its buyer may write on while they are answered.
    const anyway = fresh.getByRole('button', { name: 'Send anyway' });
    await fresh.addLocatorHandler(anyway, () => anyway.click());
    await fresh.getByRole('button', { name: 'Try the practice shop' }).click();
    const guide = fresh.getByRole('region', { name: 'First chat' });
    await expect(guide).toContainText('Open the most urgent chat');
    await guide.getByRole('button', { name: 'Open it' }).click();
    await expect(guide).toContainText('Read its deadline');
    await fresh.reload();
    await expect(guide).toContainText('Read its deadline');
    await guide.getByRole('button', { name: 'Go there' }).click();
    await guide.getByRole('button', { name: 'Show it' }).click();
    await expect(fresh.getByRole('button', { name: /^Deadline/ })).toBeFocused();
    await fresh.keyboard.press('Enter');
    await expect(fresh.getByRole('dialog', { name: 'How this deadline came to be' })).toBeVisible();
    await fresh.keyboard.press('Escape');
    await expect(guide).toContainText('Answer the buyer');
    await stopWorker(context, fresh);
    await answer(fresh, 'I will look at once.');
    await expect(guide).toContainText('Send an order, a product or a voucher');
    await guide.getByRole('button', { name: 'Open the workbench' }).click();
    const bench = fresh.getByRole('region', { name: 'Workbench' });
    await bench.getByRole('tab', { name: 'Products' }).click();
    await bench.getByRole('button', { name: 'Send product' }).first().click();
    await expect(guide).toContainText('End the session');
    await fresh.getByRole('button', { name: 'End session' }).click();
    await expect(guide).toContainText('That was a whole chat');
    await guide.getByRole('button', { name: 'Close the guide' }).click();
    await expect(guide).toBeHidden();
  });

  test('can put the guide away, and have it back from the palette', async () => {
    await fresh.getByRole('button', { name: 'Try the practice shop' }).click();
    const guide = fresh.getByRole('region', { name: 'First chat' });
    await guide.getByRole('button', { name: 'Put the guide away' }).click();
    await expect(guide).toBeHidden();
    await fresh.keyboard.press('Control+k');
    await expect(fresh.getByRole('combobox', { name: 'Command' })).toBeFocused();
    await fresh.keyboard.type('guide');
    await fresh.keyboard.press('Enter');
    await expect(guide).toContainText('Open the most urgent chat');
  });
});

test('where nobody waits, a buyer is asked to write, so that the guide can begin', async ({ desk, shop }) => {
  await expect(desk.getByRole('tab', { name: 'Assigned', exact: true })).toBeVisible();
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.keyboard.type('guide');
  await desk.keyboard.press('Enter');
  await expect(chatList(desk).getByRole('button', { name: 'Ana Practice' })).toBeVisible();
  const { buyers } = await shop.state();
  expect(buyers.find(({ nickname }) => nickname === 'Ana Practice')?.orders).toHaveLength(1);
});
