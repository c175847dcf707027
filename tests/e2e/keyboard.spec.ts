import type { Page } from '@playwright/test';
import { answersSeen, buyerWho, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';
import { expectFocusKept, expectFocusOn } from './focus.ts';

const HOUR = 3_600_000;

/** Opens something, by its key or by pressing what has the focus, and types before the page gets to anything else. */
async function typeOn(
  desk: Page,
  by: { key: string; ctrlKey?: boolean } | 'press',
  text: string,
): Promise<void> {
  await desk.evaluate(
    ([how, letters]) => {
      const here = document.activeElement as HTMLElement;
      const press = (key: KeyboardEventInit) =>
        here.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
      if (how === 'press') here.click();
      else press(how);
      for (const key of letters) press({ key });
    },
    [by, text] as const,
  );
}

/** Opens a row by keys alone. */
async function openByKeys(desk: Page, nickname: string): Promise<void> {
  await expect(rowOf(desk, nickname)).toBeVisible();
  await desk.keyboard.press('j');
  await expectFocusOn(desk, new RegExp(nickname));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: `Chat with ${nickname}` })).toBeVisible();
}

test('who types on without waiting loses no letter: what is typed is for the field, the palette or the dialog that opens', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'waits.longest', 'Where is my parcel?');
  await expect(rowOf(desk, 'waits.longest')).toBeVisible();
  await desk.keyboard.press('j');
  await expectFocusOn(desk, /waits\.longest/);
  await typeOn(desk, 'press', 'See the ');
  await expectFocusOn(desk, /^Message$/);
  await desk.keyboard.type('tracking');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toHaveValue('See the tracking');
  await typeOn(desk, { key: 'k', ctrlKey: true }, 'urgent');
  await expect(desk.getByRole('combobox', { name: 'Command' })).toHaveValue('urgent');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await expectFocusOn(desk, /^Messages$/);
  await typeOn(desk, { key: 't' }, 'see');
  await expect(desk.getByRole('dialog', { name: 'Transfer' })).toBeVisible();
  await desk.keyboard.press('Escape');
  // None of the letters was a shortcut.
  await expect(desk.getByRole('button', { name: 'Star chat' })).toHaveAttribute('aria-pressed', 'false');
  await expect(desk.getByRole('button', { name: 'End session' })).toBeVisible();
});

test('the most urgent chat is found, read, answered and passed on by keyboard alone, and the next one opened', async ({
  desk,
  shop,
}) => {
  test.slow();
  const waits = await buyerWho(shop, 'waits.longest', 'Where is my parcel?');
  await shop.advance(HOUR);
  await buyerWho(shop, 'came.later', 'Is it in stock?');
  await expect(rowOf(desk, 'came.later')).toBeVisible();
  // The most urgent first.
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.keyboard.type('urgent');
  await expect(desk.getByRole('listbox', { name: 'Commands' }).getByRole('option')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  const chat = desk.getByRole('region', { name: 'Chat with waits.longest' });
  await expect(chat).toBeVisible();
  await expectFocusOn(desk, /^Message$/);
  // Why it is due when it is.
  await desk.keyboard.press('Escape');
  await expectFocusOn(desk, /^Messages$/);
  const deadline = chat.getByRole('button', { name: /^Deadline/ });
  await tabTo(desk, /^Deadline/, 'Shift+Tab');
  await expect(deadline).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog', { name: 'How this deadline came to be' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(deadline).toBeFocused();
  // A saved reply as the answer.
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await desk.keyboard.type('thank you');
  await expect(desk.getByRole('listbox', { name: 'Commands' }).getByRole('option')).toHaveText([/Thank you/]);
  await desk.keyboard.press('Enter');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^Thank you for writing, waits\.longest\./);
  await desk.keyboard.press('Enter');
  await expect.poll(async () => (await answersSeen(shop, waits)).length, { timeout: 20_000 }).toBe(1);
  // A card from the workbench.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('w');
  const bench = desk.getByRole('region', { name: 'Workbench' });
  await expect(bench.getByRole('tab', { name: 'Buyer' })).toBeVisible();
  await tabTo(desk, /^Buyer$/);
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  const voucher = bench.getByRole('button', { name: 'Send voucher' }).first();
  await expect(voucher).toBeVisible();
  await tabTo(desk, /^Send voucher/);
  await desk.keyboard.press('Enter');
  await expect
    .poll(async () => (await shop.seenBy(waits)).messages.at(-1)?.type, { timeout: 20_000 })
    .toBe('COUPON_CARD');
  // Passed on to a colleague.
  await expectFocusKept(desk);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('t');
  const dialog = desk.getByRole('dialog', { name: 'Transfer' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Note' }).focus();
  await desk.keyboard.type('Knows the carrier.');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(chat.getByRole('button', { name: 'Assign to me' })).toBeVisible();
  await expectFocusKept(desk);
  // And the next one.
  await desk.keyboard.press('Escape');
  await expectFocusKept(desk);
  await openByKeys(desk, 'came.later');
});

/** Presses Tab until something of that name has the focus. */
async function tabTo(desk: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let tabs = 0; tabs < 30 && !(await isFocused(desk, name)); tabs += 1) await desk.keyboard.press(key);
}

async function isFocused(page: Page, name: RegExp): Promise<boolean> {
  return name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''));
}

test('Escape goes back one step at a time, and single keys rest while one writes', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openByKeys(desk, 'putri.ayu');
  const field = desk.getByRole('textbox', { name: 'Message' });
  await expect(field).toBeFocused();
  await desk.keyboard.type('sets?');
  await expect(field).toHaveValue('sets?');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('Escape');
  await expectFocusOn(desk, /^Messages$/);
  await desk.keyboard.press('s');
  await expect(desk.getByRole('button', { name: 'Star chat' })).toHaveAttribute('aria-pressed', 'true');
  await desk.keyboard.press('w');
  await expect(desk.getByRole('region', { name: 'Workbench' })).toBeVisible();
  await expectFocusKept(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('region', { name: 'Workbench' })).toBeHidden();
  await expectFocusOn(desk, /^Workbench$/);
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expectFocusOn(desk, /^Workbench$/);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('list', { name: 'Chats' })).toBeVisible();
  await expectFocusOn(desk, /putri/);
});

test('the list of keys names every key', async ({ desk }) => {
  await expect(desk.getByRole('tab', { name: 'Assigned', exact: true })).toBeVisible();
  await desk.keyboard.press('?');
  const help = desk.getByRole('dialog', { name: 'Keys' });
  for (const key of ['J', 'K', 'Enter', 'R', 'A', 'T', 'E', 'S', 'W', '/', '?', 'Esc', 'Ctrl K'])
    await expect(help.getByText(key, { exact: true })).toBeVisible();
});

test('the focus is never lost: not by opening, ending, leaving or closing', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await buyerWho(shop, 'second.one', 'Hello?');
  for (const width of [400, 1280]) {
    await desk.setViewportSize({ width, height: 860 });
    const nickname = width === 400 ? 'putri.ayu' : 'second.one';
    await rowOf(desk, nickname).getByRole('button', { name: nickname }).click();
    const chat = desk.getByRole('region', { name: `Chat with ${nickname}` });
    await expect(chat).toBeVisible();
    await expectFocusKept(desk);
    await chat.getByRole('button', { name: 'Transfer' }).click();
    await desk.getByRole('dialog', { name: 'Transfer' }).getByRole('button', { name: 'Cancel' }).click();
    await expectFocusOn(desk, /^Transfer$/);
    await chat.getByRole('button', { name: 'No response needed' }).click();
    await expect(chat.getByRole('button', { name: 'No response needed' })).toBeHidden();
    await expectFocusKept(desk);
    await chat.getByRole('button', { name: 'End session' }).click();
    await expect(chat).toContainText('This chat is closed');
    await expectFocusKept(desk);
    if (width === 400) await desk.getByRole('button', { name: /^Back/ }).click();
    await expectFocusKept(desk);
  }
  for (const name of ['Response rate', 'Satisfaction', 'Sessions today']) {
    await desk.getByRole('button', { name }).click();
    await desk.getByRole('dialog', { name }).getByRole('button', { name: 'Close' }).click();
    await expect(desk.getByRole('button', { name })).toBeFocused();
  }
});

test('a worker that was stopped does not take the focus along', async ({ desk, shop, killWorker }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openByKeys(desk, 'putri.ayu');
  await desk.keyboard.type('It left');
  await killWorker();
  await desk.keyboard.type(' today.');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('It left today.');
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeFocused();
});

test('the drawer takes the focus in, and goes by Escape and by a press beside it', async ({ desk, shop }) => {
  await desk.setViewportSize({ width: 900, height: 860 });
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openByKeys(desk, 'putri.ayu');
  const bench = desk.getByRole('region', { name: 'Workbench' });
  await expect(bench).toBeHidden();
  for (const leave of ['Escape', 'press']) {
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('w');
    await expect(bench).toBeVisible();
    await expect.poll(() => bench.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    if (leave === 'Escape') await desk.keyboard.press('Escape');
    else await desk.getByRole('log', { name: 'Messages' }).click({ position: { x: 20, y: 20 } });
    await expect(bench).toBeHidden();
    await expectFocusOn(desk, leave === 'Escape' ? /^Workbench$/ : /^Messages$/);
    await desk.keyboard.press('r');
  }
});
