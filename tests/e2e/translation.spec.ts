import type { Page } from '@playwright/test';
import {
  putTranslator,
  type StandIn,
  type StandInHands,
  takeTranslator,
} from '../support/stand-in-translator.ts';
import { findings } from './axe-findings.ts';
import { answer, answersSeen, buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const has: StandIn = {
  has: {
    'id en': 'available',
    'en id': 'available',
    'th en': 'downloadable',
    'en th': 'downloadable',
    'ms en': 'unavailable',
    'en ms': 'unavailable',
    'fil en': 'unavailable',
    'en fil': 'unavailable',
    'tl en': 'unavailable',
    'en tl': 'unavailable',
  },
  other: 'downloadable',
  byPress: true,
};

/** Lets so much of the download come. */
function comes(page: Page, share: number): Promise<void> {
  return page.evaluate(
    (now) => (globalThis as unknown as { standIn: StandInHands }).standIn.progress(now),
    share,
  );
}

async function options(page: Page, extensionId: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/options.html#translation`);
  return page;
}

const photo = process.env.SHOTS;

/** Pictures to look at, where somebody wants them. */
async function shoot(page: Page, name: string): Promise<void> {
  if (!photo) return;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [400, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: `${photo}/${name}-${width}-${colorScheme}.png` });
    }
  await page.setViewportSize({ width: 400, height: 860 });
}

test('is off, is turned on, downloads by a press; then messages and the draft are translated and nothing is sent by itself', async ({
  desk,
  shop,
  context,
  extensionId,
}) => {
  await context.addInitScript(putTranslator, has);
  await desk.reload();
  const thai = 'สวัสดีค่ะ ของจะถึงเมื่อไหร่คะ';
  const somchai = await buyerWho(shop, 'somchai', thai);
  const settings = await options(await context.newPage(), extensionId);
  const section = settings.getByRole('region', { name: 'Translation on this device' });
  const on = section.getByRole('checkbox', { name: 'Translate messages and drafts' });
  await expect(on).not.toBeChecked();
  await expect(section).toContainText('never leaves this device');

  const chat = await openChat(desk, 'somchai');
  await expect(chat.getByRole('log')).toContainText(thai);
  await expect(chat.getByRole('button', { name: /Translate/ })).toHaveCount(0);

  await on.click();
  await expect(on).toBeChecked();
  const line = section.getByRole('listitem').filter({ hasText: 'Thai' });
  await expect(line).toContainText('Can be downloaded');
  await expect(section.getByRole('listitem').filter({ hasText: 'Indonesian' })).toContainText('Ready');
  await expect(section).toContainText('This browser cannot translate Malay and Filipino.');
  await line.getByRole('button', { name: 'Download Thai' }).click();
  await expect(line).toContainText('Downloading');
  await comes(settings, 0.4);
  await expect(line).toContainText('Downloading 40%');
  await shoot(settings, 'settings');
  expect(await findings(settings)).toEqual([]);
  await comes(settings, 1);
  await expect(line).toContainText('From it: Ready · Into it: Can be downloaded');
  await line.getByRole('button', { name: 'Download Thai' }).click();
  await expect(line).toContainText('Downloading');
  await comes(settings, 1);
  await expect(line).toHaveText('ThaiReady');
  await settings.close();

  const message = chat.getByRole('article').filter({ hasText: thai });
  await message.getByRole('button', { name: 'Translate' }).click();
  await expect(message).toContainText('To translate Thai the browser downloads its translator, once.');
  await shoot(desk, 'wanting');
  await message.getByRole('button', { name: 'Download' }).click();
  await comes(desk, 0.4);
  await expect(message).toContainText('Downloading 40%');
  await comes(desk, 1);
  await expect(message).toContainText(`[en] ${thai}`);
  await expect(message).toContainText('Translated on this device');
  await expect(message.getByText(thai, { exact: true })).toBeVisible();
  await expect(message.locator('[lang=en]')).toHaveText(`[en] ${thai}`);

  const field = desk.getByRole('textbox', { name: 'Message' });
  await field.fill('It will arrive tomorrow.');
  await desk.getByRole('button', { name: 'Translate to Thai' }).click();
  const panel = desk.getByRole('dialog', { name: 'Translate to Thai' });
  await panel.getByRole('button', { name: 'Download' }).click();
  await comes(desk, 1);
  await expect(panel.locator('[lang=th]')).toHaveText('[th] It will arrive tomorrow.');
  await expect(panel).toContainText('Read back [en] [th] It will arrive tomorrow.');
  await expect(field).toHaveValue('It will arrive tomorrow.');
  await shoot(desk, 'draft');
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });
  await panel.getByRole('button', { name: 'Use' }).click();
  await expect(field).toHaveValue('[th] It will arrive tomorrow.');
  await expect(field).toBeFocused();
  expect(await answersSeen(shop, somchai)).toEqual([]);

  // What was translated is guarded like everything else.
  await field.fill('Write me on WhatsApp +1 415 555 0134');
  await desk.getByRole('button', { name: 'Translate to Thai' }).click();
  await panel.getByRole('button', { name: 'Use' }).click();
  await expect(desk.getByRole('alert', { name: 'Guideline check' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await answer(desk, '[th] It will arrive tomorrow.');
  await expect.poll(() => answersSeen(shop, somchai)).toEqual(['[th] It will arrive tomorrow.']);
});

test('where the browser has no translator the settings say so, and the chat has none of it', async ({
  desk,
  shop,
  context,
  extensionId,
}) => {
  await context.addInitScript(takeTranslator);
  await desk.reload();
  await buyerWho(shop, 'somchai', 'สวัสดีค่ะ ของจะถึงเมื่อไหร่คะ');
  const settings = await options(await context.newPage(), extensionId);
  const section = settings.getByRole('region', { name: 'Translation on this device' });
  await expect(section).toContainText('This browser has no translator.');
  await expect(section.getByRole('checkbox')).toHaveCount(1);
  await expect(section.getByRole('checkbox')).toBeDisabled();
  await shoot(settings, 'none');
  expect(await findings(settings)).toEqual([]);
  const chat = await openChat(desk, 'somchai');
  await expect(chat.getByRole('log')).toContainText('สวัสดี');
  await expect(desk.getByRole('button', { name: /Translate/ })).toHaveCount(0);
});
