import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { PracticeShop } from '../support/practice-shop.ts';
import { answer, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Early on Tuesday 10 March 2026: pictures are of one shop at one instant. */
test.use({ shopOptions: { seed: 7, startsAt: Date.parse('2026-03-10T02:00:00Z') } });

/** What the pictures were taken with: another browser or other letters draw another picture of the same page. */
const takenWith = JSON.parse(
  readFileSync(new URL('./pictures/taken-with.json', import.meta.url), 'utf8'),
) as {
  readonly chromium: string;
  readonly font: string;
};

/** Why pictures taken here say nothing, '' where they do. */
async function whyNot(context: BrowserContext): Promise<string> {
  const chromium = context.browser()?.version().split('.')[0] ?? (await versionOf(context));
  if (chromium !== takenWith.chromium)
    return `Chromium ${chromium}; the pictures are of ${takenWith.chromium}`;
  const [page] = context.pages();
  const there = await page?.evaluate((font) => {
    const pen = document.createElement('canvas').getContext('2d');
    const wide = (face: string) => {
      if (pen) pen.font = `40px ${face}`;
      return pen?.measureText('Sidedesk').width;
    };
    return wide(`"${font}", monospace`) !== wide('monospace');
  }, takenWith.font);
  return there ? '' : `no ${takenWith.font} here`;
}

async function versionOf(context: BrowserContext): Promise<string> {
  const agent = await context.pages()[0]?.evaluate(() => navigator.userAgent);
  return /Chrome\/(\d+)/.exec(agent ?? '')?.[1] ?? 'unknown';
}

/** How many pixels may differ: the smoothing of letters, not a moved line. */
const close = { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide' } as const;

/** Buyers who wait in different ways, in different scripts. */
async function aMorning(shop: PracticeShop): Promise<void> {
  const late = await buyerWho(shop, 'Marcus Webb', 'Still waiting. Where is it?');
  await shop.placeOrder(late, 2 * DAY);
  await shop.advance(10 * HOUR);
  await buyerWho(shop, 'ณัฐธิดา ศรีสุวรรณ', 'สินค้าที่ได้รับแตกค่ะ ขอเปลี่ยนใหม่ได้ไหมคะ');
  await shop.advance(HOUR + HOUR / 4);
  const putri = await buyerWho(
    shop,
    'putri.ayu_88',
    'Kak, pesanan saya belum sampai',
    'Masih belum ada kabar kak 🙏',
  );
  await shop.placeOrder(putri, 3 * DAY);
  await shop.advance(2 * HOUR);
  await buyerWho(shop, '林小美 Xiaomei', '请问这款精华敏感肌可以用吗？');
}

/** One picture of the page in each theme. */
async function pictures(desk: Page, name: string, width: number): Promise<void> {
  await desk.setViewportSize({ width, height: 860 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(desk).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, close);
  }
}

for (const width of [400, 1280]) {
  test(`inbox, chat and workbench look as they did at ${width} px`, async ({ context, desk, shop }) => {
    const reason = await whyNot(context);
    test.info().skip(reason !== '', reason);
    await aMorning(shop);
    await expect(rowOf(desk, '林小美 Xiaomei')).toBeVisible();
    await desk.mouse.move(0, 0);
    await pictures(desk, 'inbox', width);
    const chat = await openChat(desk, 'putri.ayu_88');
    await answer(desk, 'Halo kak, paket berangkat pagi ini.');
    await expect(chat.getByRole('log', { name: 'Messages' })).toContainText('Sent', { timeout: 20_000 });
    await desk.mouse.move(0, 0);
    await pictures(desk, 'chat', width);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('w');
    await expect(desk.getByRole('region', { name: 'Workbench' })).toBeVisible();
    await pictures(desk, 'workbench', width);
  });

  test(`the first run looks as it did at ${width} px`, async ({ context, extensionId }) => {
    const fresh = await context.newPage();
    const reason = await whyNot(context);
    test.info().skip(reason !== '', reason);
    await fresh.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await expect(fresh.getByRole('button', { name: 'Try the practice shop' })).toBeVisible();
    await pictures(fresh, 'first-run', width);
  });
}
