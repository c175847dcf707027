import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../../components/settings/exchange/csv.ts';
import { findings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { layServedPast } from './served-past.ts';

test.use({ shopOptions: { seed: 7, startsAt: Date.parse('2026-03-10T15:00:00Z') } });

/** The lines of a file that a button saves. */
async function saved(page: Page, button: Locator): Promise<readonly (readonly string[])[]> {
  const coming = page.waitForEvent('download');
  await button.click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^sidedesk-.+\.csv$/);
  return readCsv(readFileSync(await file.path(), 'utf8').replace('\ufeff', ''), 10_000).map(
    ({ cells }) => cells,
  );
}

/** A table as it stands on the screen, line by line. */
function shown(table: Locator): Promise<string[][]> {
  return table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

/** What a figure shows. */
function figure(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'Figures' })
    .locator('.figure-tile', { hasText: name })
    .locator('b');
}

async function everyChoice(page: Page): Promise<void> {
  const sessions = figure(page, 'Sessions');
  await expect(page.getByRole('combobox', { name: 'Period' })).toHaveValue('7');
  const ofAWeek = Number(await sessions.textContent());
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 30 days');
  await expect(page).toHaveURL(/period=30/);
  await expect.poll(async () => Number(await sessions.textContent())).toBeGreaterThan(ofAWeek);
  const ofAll = Number(await sessions.textContent());
  await page.getByRole('combobox', { name: 'Agent' }).selectOption('Dewi');
  await expect.poll(async () => Number(await sessions.textContent())).toBeLessThan(ofAll);
  const ofDewi = Number(await sessions.textContent());
  await page.getByRole('combobox', { name: 'Category' }).selectOption('Logistics');
  await expect.poll(async () => Number(await sessions.textContent())).toBeLessThan(ofDewi);
  await expect(figure(page, 'Conversion')).toHaveText('–');
  await page.getByRole('combobox', { name: 'Category' }).selectOption('All categories');
  await expect(sessions).toHaveText(String(ofDewi));
}

/** The chart says by the keyboard, in its summary, in its table and in its file the same. */
async function oneTruth(page: Page): Promise<void> {
  const chart = page.getByRole('figure', { name: 'Response rate' });
  await chart.getByText(/^Table/).click();
  const lines = await shown(chart.getByRole('table'));
  expect(lines).toHaveLength(1 + 31);
  const reader = chart.getByRole('slider', { name: 'Read Response rate' });
  await reader.focus();
  await reader.press('Home');
  const [day, by12, by24] = lines[1] ?? [];
  await expect(reader).toHaveAttribute('aria-valuetext', `${day}: 12 h ${by12}, 24 h ${by24}`);
  await expect(chart.getByRole('img').locator('canvas')).toBeVisible();
  const [of12, of24] = [
    await figure(page, 'Response rate 12 h').textContent(),
    await figure(page, 'Response rate 24 h').textContent(),
  ];
  await expect(chart).toContainText(`${of12} within 12 h and ${of24} within 24 h; the target is 85%.`);
  const file = await saved(page, chart.getByRole('button', { name: 'Save as CSV' }));
  // Day and both rates have their exact values beside them, which the screen has no room for.
  const exact = new Set([1, 3, 5]);
  expect(file.map((cells) => cells.filter((_, at) => !exact.has(at)))).toEqual(lines);
  const all = await saved(page, page.getByRole('button', { name: 'Save all as CSV' }));
  expect(all).toContainEqual(expect.arrayContaining(['Figures', 'Response rate 12 h', of12]));
  for (const [place, rate] of lines.slice(1))
    expect(all).toContainEqual(expect.arrayContaining(['Response rate', place, '12 h', rate]));
}

async function chosenDays(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Chosen days');
  await page.getByLabel('First day').fill('2026-03-02');
  await expect(page).toHaveURL(/from=2026-03-02/);
  await page.getByLabel('Last day').fill('2026-03-01');
  await expect(page.getByRole('alert')).toHaveText('This is before the first day.');
  await expect(page.getByRole('table', { name: 'Response rate' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Last day').fill('2026-03-02');
  await expect(page.getByText('Mon 2 March, 00:00 to Mon 2 March, 23:59 (Europe/London)')).toBeVisible();
  await expect(figure(page, 'Response rate 12 h')).toHaveText(/%|–/);
}

test('Analytics: a period, an agent, a category; charts, tables and files that say the same; kept over a reload', async ({
  desk,
  shop,
  context,
}) => {
  test.setTimeout(180_000);
  const { now } = await shop.state();
  await layServedPast(desk, { now, days: 35, perDay: 6, others: ['dewi'] });
  await desk.reload();
  await desk.getByRole('button', { name: 'Agent menu' }).click();
  const opening = context.waitForEvent('page');
  await desk.getByRole('menuitem', { name: 'Analytics' }).click();
  const page = await opening;
  await expect(page.getByRole('heading', { name: 'Today against the usual' })).toBeVisible();
  await page.getByRole('button', { name: 'Median response time' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await everyChoice(page);
  await oneTruth(page);
  await chosenDays(page);
  await page.reload();
  await expect(page.getByLabel('First day')).toHaveValue('2026-03-02');
  await expect(page.getByRole('combobox', { name: 'Agent' })).toHaveValue('dewi');
  await expect(figure(page, 'Response rate 12 h')).toHaveText(/%|–/);
});
