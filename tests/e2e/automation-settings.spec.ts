import type { Locator, Page } from '@playwright/test';
import type { Ask } from '../../core/protocol/ask.ts';
import type { LibraryWork } from '../../core/protocol/library-work.ts';
import { findings } from './axe-findings.ts';
import { answersSeen, buyerWho } from './chats.ts';
import { expect, test } from './fixtures.ts';

/** A round with the shop, what reads and answers brought late, and the way back. */
const soon = { timeout: 20_000 };

const faq = {
  id: 'ireland',
  question: 'Do you ship to Ireland?',
  phrasings: ['delivery to Ireland', 'can you send it to Ireland', 'shipping to Ireland possible?'],
  answer: 'Yes, {buyer}, we ship to Ireland.',
  category: null,
  language: 'en',
};

async function keepFaq(desk: Page): Promise<void> {
  const work: LibraryWork = { do: 'changeFaqs', keep: [faq], forget: [] };
  const asked: Ask = { ask: 'house', by: 'mira', work };
  const reply = await desk.evaluate(
    (whole) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(whole),
    asked as object,
  );
  expect(reply).toMatchObject({ ok: true });
}

const part = (settings: Page, name: string): Locator => settings.getByRole('region', { name, exact: true });

test('greeting and FAQ answers are set on their page, work over a death of the worker, and are rehearsed on what buyers wrote (E1, E2, I9)', async ({
  desk,
  shop,
  extensionId,
  killWorker,
}) => {
  test.setTimeout(180_000);
  await keepFaq(desk);
  // What came before automation was switched on is for the rehearsal.
  const early = await buyerWho(shop, 'early.bird', 'Do you ship to Ireland?');
  await expect(desk.getByRole('tab', { name: /^Assigned/ })).toContainText('1', soon);

  const settings = await desk.context().newPage();
  await settings.setViewportSize({ width: 1280, height: 900 });
  await settings.goto(`chrome-extension://${extensionId}/options.html#automation`);
  const greetings = part(settings, 'Greetings');
  await greetings.getByRole('textbox', { name: 'Welcome text' }).fill('Write to me on WhatsApp, {buyer}.');
  await expect(greetings.getByRole('alert')).toContainText('Never sent like this: “WhatsApp');
  await greetings.getByRole('textbox', { name: 'Welcome text' }).fill('Hi ');
  await greetings
    .getByRole('group', { name: 'Put into Welcome text' })
    .getByRole('button', { name: 'Put in: Buyer’s name' })
    .click();
  await settings.keyboard.type(', welcome.');
  await expect(greetings.getByRole('textbox', { name: 'Welcome text' })).toHaveValue('Hi {buyer}, welcome.');
  await expect(greetings.getByText('Hi Ana, welcome.')).toBeVisible();
  await greetings.getByRole('button', { name: 'Save' }).click();
  await expect(greetings.getByRole('status')).toHaveText('Saved.');

  // Tried before it is switched on, with a confidence that is not saved.
  const answers = part(settings, 'FAQ answers');
  await answers.getByLabel('How sure an answer must be').selectOption('0.5');
  const rehearsal = part(settings, 'Rehearsal');
  await rehearsal.getByRole('checkbox', { name: 'FAQ answers' }).check();
  await rehearsal.getByRole('button', { name: 'Try on the last 30 days' }).click();
  const sums = rehearsal.getByRole('list', { name: 'In sum' });
  await expect(sums).toContainText('Would have answered 1 of 1 question 1 more than now', soon);
  await expect(rehearsal.getByRole('list', { name: 'What would have been said' })).toContainText(
    'Yes, early.bird, we ship to Ireland.',
  );
  for (const width of [400, 1280]) {
    await settings.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await settings.emulateMedia({ colorScheme });
      expect(await findings(settings)).toEqual([]);
    }
  }
  expect(await answersSeen(shop, early)).toEqual([]);

  await answers.getByRole('button', { name: 'Save' }).click();
  await expect(answers.getByRole('status')).toHaveText('Saved.');
  const chatbot = part(settings, 'Automation');
  for (const name of ['Welcome message', 'FAQ answers', 'Away message']) {
    await chatbot.getByRole('checkbox', { name }).click();
    await expect(chatbot.getByRole('checkbox', { name })).toBeChecked();
  }
  await expect(chatbot.getByRole('status')).toContainText('Weekend cover is on.');
  await shop.fault('lost-answer', 1, 'sends');
  const putri = await buyerWho(shop, 'putri.ayu', 'Do you ship to Ireland?');
  await killWorker();
  await expect
    .poll(async () => (await answersSeen(shop, putri)).toSorted(), soon)
    .toEqual(['Hi putri.ayu, welcome.', 'Yes, putri.ayu, we ship to Ireland.']);

  await rehearsal.getByRole('button', { name: 'Try on the last 30 days' }).click();
  await expect(sums).toContainText('Would have answered 2 of 2 questions', soon);
  await expect(sums).toContainText('2 greetings');
  await rehearsal.getByRole('button', { name: 'Open chat with putri.ayu' }).click();
  await expect(desk.getByRole('region', { name: 'Chat with putri.ayu' })).toBeVisible(soon);
  expect(await answersSeen(shop, early)).toEqual([]);
});
