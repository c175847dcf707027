import type { BrowserContext, Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { answer, backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;

/** Tuesday 10 March 2026, 09:00 in London. */
test.use({ shopOptions: { seed: 7, startsAt: Date.parse('2026-03-10T09:00:00Z') } });

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 320, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

/** Dewi's desk, in a tab of its own. */
async function deskOfDewi(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await page.getByRole('button', { name: 'Agent menu' }).click();
  await page.getByRole('menuitemradio', { name: /^Dewi/ }).click();
  await expect(page.getByText('Now working as Dewi')).toBeVisible();
  return page;
}

test('from the popup to what is ahead, by the hour; from the team’s load to another agent’s desk, though the worker dies', async ({
  desk,
  shop,
  context,
  extensionId,
  killWorker,
}) => {
  test.setTimeout(240_000);
  await buyerWho(shop, 'Late Lena', 'Where is it?');
  await expect(rowOf(desk, 'Late Lena')).toBeVisible();
  await shop.advance(2 * HOUR);
  for (const buyer of ['Ben', 'Cem', 'Dan']) await buyerWho(shop, buyer, 'Is it in stock?');
  await expect(rowOf(desk, 'Dan')).toBeVisible();
  await openChat(desk, 'Dan');
  await answer(desk, 'Yes, it is.');
  await backToInbox(desk);

  const popup = await openPopup(context, extensionId);
  const opening = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'What is ahead' }).click();
  const page = await opening;
  await page.setViewportSize({ width: 1280, height: 860 });
  const deadlines = page.getByRole('region', { name: 'Deadlines ahead' });
  // Lena's falls due at nine in the evening, the others' at eleven; a third of a chat an hour answers all of one and some.
  await expect(deadlines).toContainText(
    '3 chats fall due in the next 24 h; at today’s pace all can be answered',
  );
  await expect(deadlines).toContainText('Pace: 0.3 chats an hour. Mira answered 1 chat in the last 3 hours.');
  await deadlines.getByRole('combobox', { name: 'Hour' }).selectOption('23:00: 2 chats');
  const due = deadlines.getByRole('list', { name: /^Chats due from Tue 10 March, 23:00/ });
  await expect(due.getByRole('listitem')).toHaveCount(2);
  await killWorker();
  await shop.advance(10.5 * HOUR);
  await expect(page.getByRole('region', { name: 'Overdue now' })).toContainText('1 chat is overdue.');
  await expect(deadlines).toContainText('2 chats fall due in the next 24 h');
  await expect(deadlines).toContainText('How many would be late is not known');
  expect(await findings(page)).toEqual([]);

  const dewi = await deskOfDewi(context, extensionId);
  await page.bringToFront();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('link', { name: 'Team' }).click();
  const agents = page.getByRole('list', { name: 'Agents' });
  const mira = agents.locator('> li').filter({ has: page.getByRole('button', { name: 'Chats of Mira' }) });
  const first = agents.locator('> li').first();
  await expect(first).toContainText('Mira');
  await expect(mira).toContainText(/4 of \d+ open.*1 overdue.*2 due soon.*3 not replied/);
  await mira.getByRole('button', { name: 'Chats of Mira' }).press('Enter');
  const open = mira.getByRole('region', { name: 'Chats of Mira' });
  await open.getByRole('checkbox', { name: 'Choose the chat with Late Lena' }).press('Space');
  await open.getByRole('checkbox', { name: 'Choose the chat with Ben' }).press('Space');
  expect(await findings(page)).toEqual([]);
  await open.getByRole('button', { name: 'Move 2 chats…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move chats' });
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('Dewi');
  await page.keyboard.press('Enter');
  await killWorker();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(open).toContainText('2 chats moved to Dewi.');
  await expect(mira).toContainText(/2 of \d+ open/);
  // Dewi needs help more now, but nothing moves while the focus is in the list.
  const hers = agents.locator('> li').filter({ has: page.getByRole('button', { name: 'Chats of Dewi' }) });
  await expect(hers).toContainText(/2 of \d+ open.*1 overdue/);
  await expect(first).toContainText('Mira');
  await expect(rowOf(dewi, 'Late Lena')).toContainText('Overdue');
  await expect(rowOf(dewi, 'Ben')).toBeVisible();
  await expect(first).toContainText('Mira');
  await page.getByRole('link', { name: 'Back to the desk' }).focus();
  await page.mouse.move(0, 0);
  await expect(first).toContainText('Dewi');
});
