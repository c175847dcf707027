import type { BrowserContext, Page } from '@playwright/test';
import { badgeOn, buttonOpensPanel, clickNotification, notificationsOn } from '../support/toolbar.ts';
import { findings } from './axe-findings.ts';
import { buyerWho, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 320, height: 480 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

function figure(popup: Page, name: string) {
  return popup
    .getByRole('region', { name: 'Performance' })
    .locator('div', { has: popup.getByText(name, { exact: true }) })
    .getByRole('definition');
}

test('the popup shows the day at a glance and leads to the most urgent chat', async ({
  context,
  desk,
  shop,
  extensionId,
  realPanel,
}) => {
  await buyerWho(shop, 'Late Lena', 'Where is it?');
  await shop.advance(11 * HOUR);
  await buyerWho(shop, 'Early Erik', 'Is it in stock?');
  await expect(rowOf(desk, 'Early Erik')).toBeVisible();
  await shop.advance(1.5 * HOUR);
  const popup = await openPopup(context, extensionId);
  expect(await buttonOpensPanel(popup)).toBe(false);
  await expect(figure(popup, 'Overdue')).toHaveText('1');
  await expect(figure(popup, 'Sessions today')).toHaveText('2');
  await expect(figure(popup, 'Unassigned')).toHaveText('0');
  const due = popup.getByRole('region', { name: 'To answer next' }).getByRole('listitem');
  await expect(due).toHaveCount(2);
  await expect(due.first()).toContainText(/Late Lena.*Overdue/);
  const accepts = popup.getByRole('switch', { name: 'Accept auto-assign chats' });
  await accepts.click();
  await expect(accepts).not.toBeChecked();
  await expect(desk.getByRole('switch', { name: 'Accept auto-assign chats' })).not.toBeChecked();
  expect(await findings(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Late Lena' }).click();
  const panel = await realPanel();
  await expect(panel.getByRole('region', { name: 'Chat with Late Lena' })).toBeVisible();
});

test('badge and notifications follow time and survive the worker', async ({
  context,
  desk,
  shop,
  extensionId,
  killWorker,
}) => {
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html`);
  await settings.getByRole('button', { name: 'Show one now' }).click();
  await expect.poll(() => notificationsOn(desk)).toEqual(['try']);
  expect(await findings(settings)).toEqual([]);
  await settings.close();
  await buyerWho(shop, 'Late Lena', 'Where is it?');
  await expect.poll(() => badgeOn(desk)).toEqual({ text: '1', title: 'Sidedesk: 1 unread', color: 'grey' });
  await expect.poll(() => notificationsOn(desk)).toContainEqual(expect.stringMatching(/^came@/));
  await killWorker();
  await shop.advance(11 * HOUR);
  await expect
    .poll(() => badgeOn(desk), { timeout: 20_000 })
    .toEqual({ text: '1', title: 'Sidedesk: 1 due soon, 1 unread', color: 'amber' });
  await expect.poll(() => notificationsOn(desk)).toContainEqual(expect.stringMatching(/^due@/));
  await killWorker();
  await shop.advance(2 * HOUR);
  await expect
    .poll(() => badgeOn(desk), { timeout: 20_000 })
    .toEqual({ text: '1', title: 'Sidedesk: 1 overdue, 1 unread', color: 'red' });
  await rowOf(desk, 'Late Lena').getByRole('button', { name: 'Late Lena' }).click();
  await expect.poll(() => notificationsOn(desk)).not.toContainEqual(expect.stringMatching(/@/));
});

/** The id of the notification of a kind, once there is one. */
async function notification(page: Page, kind: 'came' | 'due'): Promise<string> {
  let id: string | undefined;
  await expect
    .poll(
      async () => {
        id = (await notificationsOn(page)).find((each) => each.startsWith(kind));
        return id;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return id ?? '';
}

test('a click on a notification opens the chat: on the desk that is open, else on a new one', async ({
  context,
  desk,
  shop,
  practicePage,
}) => {
  await buyerWho(shop, 'Late Lena', 'Where is it?');
  await clickNotification(context, await notification(desk, 'came'));
  await expect(desk.getByRole('region', { name: 'Chat with Late Lena' })).toBeVisible();
  await expect.poll(() => notificationsOn(desk)).toEqual([]);
  await desk.close();
  await practicePage.getByRole('button', { name: '+12 hours' }).click();
  const opened = context.waitForEvent('page');
  await clickNotification(context, await notification(practicePage, 'due'));
  await expect((await opened).getByRole('region', { name: 'Chat with Late Lena' })).toBeVisible();
});
