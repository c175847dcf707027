import type { Page } from '@playwright/test';
import type { Ask } from '../../core/protocol/ask.ts';
import type { LibraryWork } from '../../core/protocol/library-work.ts';
import { findings } from './axe-findings.ts';
import { answer, answersSeen, backToInbox, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

const entry = {
  id: 'times',
  question: 'How long does shipping take?',
  phrasings: ['when will it arrive', 'delivery time', 'how many days until I get it'],
  answer: 'Hi {buyer}, orders leave us within a day and reach you in two to four days.',
  category: null,
  language: 'en',
};

const kept: LibraryWork = { do: 'changeFaqs', keep: [entry], forget: [] };

/** Asks the worker as a page of the desk does. */
async function askWorker(desk: Page, ask: Ask): Promise<void> {
  const reply = await desk.evaluate(
    (whole) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(ask: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(whole),
    ask as object,
  );
  expect(reply).toMatchObject({ ok: true });
}

const filled = (nickname: string) => entry.answer.replace('{buyer}', nickname);

test('what the library answers is offered, fills the field by a key, and is learned from when it was sent', async ({
  desk,
  shop,
  killWorker,
}) => {
  await askWorker(desk, { ask: 'house', by: 'mira', work: kept });
  const putri = await buyerWho(shop, 'putri.ayu', 'Hello, how many days does the shipping take?');
  await buyerWho(shop, 'dewi', 'how many days does the shipping take to Bandung');
  const chat = await openChat(desk, 'putri.ayu');
  const region = chat.getByRole('region', { name: 'Suggested replies' });
  const first = region.getByRole('button').first();
  await expect(first).toHaveAccessibleName(new RegExp(`^${filled('putri.ayu')}`));
  await expect(first).toContainText('FAQ: How long does shipping take?');
  await expect(first).toHaveAccessibleDescription(
    /FAQ: How long does shipping take\?, (very likely|likely|possible)/,
  );
  expect(await findings(desk)).toEqual([]);
  await desk.setViewportSize({ width: 400, height: 860 });

  const field = desk.getByRole('textbox', { name: 'Message' });
  await field.focus();
  await desk.keyboard.press('ArrowUp');
  await expect(region.getByRole('button').last()).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('1');
  await expect(field).toHaveValue(filled('putri.ayu'));
  await expect(field).toBeFocused();
  expect(await answersSeen(shop, putri)).toEqual([]);

  await field.fill('Write me on WhatsApp +1 415 555 0134');
  await expect(desk.getByRole('alert', { name: 'Guideline check' })).toBeVisible();
  await expect(region).toBeHidden();
  await field.fill('');
  await expect(region).toBeVisible();

  await killWorker();
  await first.click();
  await expect(field).toHaveValue(filled('putri.ayu'));
  await field.press('Enter');
  await expect.poll(() => answersSeen(shop, putri)).toEqual([filled('putri.ayu')]);
  await expect(region).toBeHidden();

  await backToInbox(desk);
  const other = await openChat(desk, 'dewi');
  await expect(other.getByRole('button', { name: filled('dewi') })).toBeVisible();
});

test('what this shop answered before is offered with its day, but nothing that only one buyer was told', async ({
  desk,
  shop,
}) => {
  const before = 'You can wash it at thirty degrees, inside out.';
  const given = [
    ['ana', before],
    ['budi', before],
    ['citra', 'Your code for the locker is 4711 2290 1145.'],
  ] as const;
  for (const buyer of ['ana', 'budi', 'citra', 'dewi']) {
    await buyerWho(shop, buyer, 'Hello, can I wash this jacket in the machine?');
  }
  // Who comes while somebody is in the list is counted, not put in.
  for (const [buyer] of given) await expect(rowOf(desk, buyer)).toBeVisible();
  for (const [buyer, text] of given) {
    const chat = await openChat(desk, buyer);
    await answer(desk, text);
    await expect(chat.getByRole('log')).toContainText('Sent');
    await backToInbox(desk);
  }
  const chat = await openChat(desk, 'dewi');
  const region = chat.getByRole('region', { name: 'Suggested replies' });
  await expect(region.getByRole('button', { name: before })).toContainText(/You answered so 2 times/);
  await expect(region.getByText('4711')).toHaveCount(0);
  await askWorker(desk, { ask: 'saveSettings', settings: { suggestReplies: false } });
  await expect(region).toBeHidden();
});
