import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { answer, backToInbox, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

test('axe finds nothing in the inbox, in a chat, in a closed one', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?', 'Hello?');
  await buyerWho(shop, 'ณัฐธิดา', 'สินค้าแตกค่ะ');
  const chat = await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Sent');
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });
  await chat.getByRole('button', { name: 'End session' }).click();
  await expect(chat).toContainText('This chat is closed');
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });
  await backToInbox(desk);
  expect(await findings(desk)).toEqual([]);
});

test('axe finds nothing on the first-run card and the practice page', async ({
  context,
  extensionId,
  desk,
  practicePage,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('putri.ayu');
  await practicePage.getByRole('list', { name: 'Buyers' }).getByRole('button', { name: /putri/ }).click();
  await expect(practicePage.getByRole('log', { name: 'What putri.ayu sees' })).toContainText(
    'Where is my parcel?',
  );
  expect(await findings(practicePage)).toEqual([]);
  await practicePage.getByRole('button', { name: 'Leave the practice shop' }).click();
  await practicePage.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  const fresh = await context.newPage();
  await fresh.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(fresh.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
  expect(await findings(fresh)).toEqual([]);
});

test('axe finds nothing in the palette, the list of keys, or any dialog of a chat', async ({
  desk,
  shop,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('listbox', { name: 'Commands' })).toContainText('End session');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.type('zzz');
  await expect(desk.getByRole('dialog')).toContainText('Nothing here is called');
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.getByRole('log', { name: 'Messages' }).focus();
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await findings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  for (const [button, dialog] of [
    [/^Deadline/, 'How this deadline came to be'],
    ['Transfer', 'Transfer'],
    ['Report abuse', 'Report abuse'],
  ] as const) {
    await chat.getByRole('button', { name: button }).click();
    await expect(desk.getByRole('dialog', { name: dialog })).toBeVisible();
    expect(await findings(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toBeHidden();
  }
});

test('axe finds nothing behind the figures, or in the agent menu', async ({ desk, shop }) => {
  const buyer = await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await openChat(desk, 'putri.ayu');
  await answer(desk, 'It left today.');
  await expect.poll(async () => (await shop.seenBy(buyer)).messages.length).toBeGreaterThan(1);
  await desk.setViewportSize({ width: 1280, height: 860 });
  for (const name of ['Response rate', 'Satisfaction', 'Sessions today']) {
    await desk.getByRole('button', { name }).click();
    await expect(desk.getByRole('dialog', { name })).toBeVisible();
    expect(await findings(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await desk.setViewportSize({ width: 1280, height: 860 });
  }
  await desk.getByRole('button', { name: 'Agent menu' }).click();
  await expect(desk.getByRole('menu')).toBeVisible();
  expect(await findings(desk)).toEqual([]);
});

test('axe finds nothing on the first run with all it tells, or in the guide', async ({
  context,
  extensionId,
}) => {
  const fresh = await context.newPage();
  await fresh.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await fresh.getByRole('button', { name: 'Connect a shop' }).click();
  await fresh.getByRole('button', { name: 'Join a team' }).click();
  await fresh.getByText('Use a practice shop at an address').click();
  expect(await findings(fresh)).toEqual([]);
  await fresh.getByRole('button', { name: 'Try the practice shop' }).click();
  const guide = fresh.getByRole('region', { name: 'First chat' });
  await expect(guide.getByRole('button', { name: 'Open it' })).toBeVisible();
  expect(await findings(fresh)).toEqual([]);
  await guide.getByRole('button', { name: 'Open it' }).click();
  await expect(guide).toContainText('Read its deadline');
  expect(await findings(fresh)).toEqual([]);
});

/** What reaches over the sides of the page, but for what scrolls sideways on its own or is cut on purpose. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const found = wide > 0 ? [`the page is ${wide} px too wide`] : [];
    for (const each of document.querySelectorAll('button, a, input, select, textarea, h2, [role=tab]')) {
      if (!each.checkVisibility() || each.closest('[role=tablist], .unseen, .cut')) continue;
      const { left, right, width } = each.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > innerWidth + 1))
        found.push(
          `${Math.round(left)} to ${Math.round(right)} of ${innerWidth}: ${each.outerHTML.slice(0, 120)}`,
        );
    }
    return found;
  });
}

/** Widths in CSS pixels: a narrow panel, one at 200 %, and a low window. */
const tight = [
  { width: 320, height: 700 },
  { width: 200, height: 430 },
  { width: 1280, height: 400 },
];

test('nothing sticks out at 320 px, at 200 %, or in a low window', async ({
  desk,
  shop,
  context,
  extensionId,
}) => {
  await buyerWho(
    shop,
    'a.buyer.with.a.name.that.goes.on.and.on',
    'Where is my parcel? It should be here by now.',
  );
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('a.buyer.with');
  for (const size of tight) {
    await desk.setViewportSize(size);
    expect(await sticksOut(desk)).toEqual([]);
  }
  await desk.setViewportSize({ width: 400, height: 860 });
  await openChat(desk, 'a.buyer.with.a.name.that.goes.on.and.on');
  for (const size of tight) {
    await desk.setViewportSize(size);
    expect(await sticksOut(desk)).toEqual([]);
    await desk.keyboard.press('Control+k');
    await expect(desk.getByRole('combobox', { name: 'Command' })).toBeVisible();
    expect(await sticksOut(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
  }
  await context.newPage().then(async (other) => {
    await other.goto(`chrome-extension://${extensionId}/practice.html`);
    await other.getByRole('button', { name: 'Leave the practice shop' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  });
  await expect(desk.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
  for (const size of tight) {
    await desk.setViewportSize(size);
    expect(await sticksOut(desk)).toEqual([]);
  }
});

test('in forced colours what is chosen and what is pressed keeps an edge', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('putri.ayu');
  await desk.emulateMedia({ forcedColors: 'active' });
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const chosen = desk.getByRole('tab', { name: 'Assigned', exact: true });
  const edge = (property: string) =>
    chosen.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await edge('border-bottom-style')).toBe('solid');
  await desk.keyboard.press('Control+k');
  const option = desk.getByRole('listbox', { name: 'Commands' }).getByRole('option', { selected: true });
  await expect(option).toHaveCSS('outline-style', 'solid');
});

test('a chat is found and answered by keyboard alone', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(desk.getByRole('list', { name: 'Chats' })).toContainText('putri.ayu');
  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: 'Chat with putri.ayu' })).toBeVisible();
  const field = desk.getByRole('textbox', { name: 'Message' });
  await expect(field).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await desk.keyboard.press('r');
  await expect(field).toBeFocused();
  await desk.keyboard.type('It left today.');
  await desk.keyboard.press('Enter');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log.getByText('It left today.', { exact: true })).toBeVisible();
});
