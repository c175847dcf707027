import type { BrowserContext, Page } from '@playwright/test';
import type { PracticeShop } from '../support/practice-shop.ts';
import { badgeOn, buttonOpensPanel, clickNotification, notificationsOn } from '../support/toolbar.ts';
import { findings } from './axe-findings.ts';
import { buyerWho, rowOf } from './chats.ts';
import { everythingKept } from './database.ts';
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

/** How many chats were assigned on the shop's present day, which may have begun since. */
async function assignedToday(desk: Page, shop: PracticeShop): Promise<number> {
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at);
  const { now } = await shop.state();
  const chats = (await everythingKept(desk)).chats as { readonly lastAssignedAt: number }[];
  return chats.filter(({ lastAssignedAt }) => dayOf(lastAssignedAt) === dayOf(now)).length;
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
  await expect(figure(popup, 'Sessions today')).toHaveText(String(await assignedToday(desk, shop)));
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
  await settings.goto(`chrome-extension://${extensionId}/options.html#notifications`);
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

interface KeptMark {
  readonly toldAt: Readonly<Record<'came' | 'due', number>>;
}

/** The id of the last notification of a kind that the browser took, once there is one: without a screen they go away by themselves. */
async function notification(page: Page, kind: 'came' | 'due'): Promise<string> {
  let told = 0;
  await expect
    .poll(
      async () => {
        const [mark] = (await everythingKept(page)).noticeMark as KeptMark[];
        told = mark?.toldAt[kind] ?? 0;
        return told;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  return `${kind}@${told}`;
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
