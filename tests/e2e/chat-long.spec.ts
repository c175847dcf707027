import type { Page } from '@playwright/test';
import { buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { layPast } from './long-past.ts';

const HOUR = 3_600_000;
const COUNT = 5000;
const messages = (desk: Page) => desk.getByRole('log', { name: 'Messages' });
const said = (desk: Page, n: number) => messages(desk).getByText(`Line ${n} of many`, { exact: true });

/** The numbers of the lines that are seen, in their order. */
function seenLines(desk: Page): Promise<number[]> {
  return messages(desk).evaluate((log) => {
    const box = log.getBoundingClientRect();
    return [...log.querySelectorAll('article')]
      .filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return bottom > box.top && top < box.bottom;
      })
      .flatMap((line) => /Line (\d+) of many/.exec(line.textContent ?? '')?.[1] ?? [])
      .map(Number);
  });
}

test('a chat of 5,000 lines is scrolled without a hole or a jump, and few of them are on the page', async ({
  desk,
  shop,
}) => {
  test.slow();
  await buyerWho(shop, 'long.story', 'Hello again');
  await expect(rowOf(desk, 'long.story')).toBeVisible();
  await layPast(desk, 'long.story', COUNT);
  await openChat(desk, 'long.story');
  await expect(messages(desk).getByText('Hello again')).toBeInViewport();
  await messages(desk).hover();
  let before = [COUNT + 1];
  for (let turn = 0; turn < 40; turn++) {
    await desk.mouse.wheel(0, -400);
    await expect
      .poll(async () => (await seenLines(desk))[0] ?? Number.POSITIVE_INFINITY)
      .toBeLessThan(before[0] ?? 0);
    const now = await seenLines(desk);
    // What is seen follows line by line, and overlaps what was seen before: nothing was skipped.
    expect(now).toEqual(now.map((_, n) => (now[0] ?? 0) + n));
    if (turn > 0) expect(now.at(-1)).toBeGreaterThanOrEqual((before[0] ?? 0) - 1);
    expect(await messages(desk).getByRole('article').count()).toBeLessThanOrEqual(150);
    before = now;
  }
  const here = await seenLines(desk);
  await shop.write(
    (await shop.state()).buyers.find((buyer) => buyer.nickname === 'long.story')?.id ?? '',
    'New!',
  );
  await expect(desk.getByRole('button', { name: 'New messages' })).toBeVisible();
  expect(await seenLines(desk)).toEqual(here);
  await desk.getByRole('button', { name: 'New messages' }).click();
  await expect(messages(desk).getByText('New!')).toBeInViewport();
  await expect(desk.getByRole('button', { name: 'New messages' })).toBeHidden();
});

test('a long chat goes to a date, and back to the newest', async ({ desk, shop }) => {
  await buyerWho(shop, 'long.story', 'Hello again');
  await expect(rowOf(desk, 'long.story')).toBeVisible();
  const openedAt = await layPast(desk, 'long.story', COUNT);
  await openChat(desk, 'long.story');
  await desk.getByRole('button', { name: 'Jump to' }).click();
  const day = new Date(openedAt - 100 * 24 * HOUR).toISOString().slice(0, 10);
  await desk.getByRole('dialog', { name: 'Jump to' }).getByLabel('Date').fill(day);
  await desk.getByRole('button', { name: 'Go to date' }).click();
  await expect(messages(desk).locator('article:focus')).toContainText(/Line 2[56]\d\d of many/);
  expect(await messages(desk).getByRole('article').count()).toBeLessThanOrEqual(150);
  await desk.getByRole('button', { name: 'Back to the newest' }).click();
  await expect(messages(desk).getByText('Hello again')).toBeInViewport();
});

test('a chat opens at what is new, and who is at the end stays there', async ({ desk, shop }) => {
  const long = await buyerWho(shop, 'long.story', 'Hello again');
  await expect(rowOf(desk, 'long.story')).toBeVisible();
  await layPast(desk, 'long.story', COUNT);
  for (let n = 1; n <= 30; n++) await shop.write(long, `Unread ${n}`);
  await expect(rowOf(desk, 'long.story')).toContainText('Unread 30');
  await openChat(desk, 'long.story');
  await expect(messages(desk).getByText('Hello again')).toBeInViewport();
  await expect(messages(desk).getByText('New', { exact: true })).toBeInViewport();
  await expect(said(desk, COUNT)).toBeVisible();
  await expect(messages(desk).getByText('Unread 30', { exact: true })).not.toBeInViewport();
  await desk.getByRole('button', { name: 'Back to the newest' }).click();
  await expect(messages(desk).getByText('Unread 30', { exact: true })).toBeInViewport();
  await shop.write(long, 'And this');
  await expect(messages(desk).getByText('And this')).toBeInViewport();
  await expect(messages(desk).getByText('New', { exact: true })).toBeAttached();
});
