import type { Locator, Page } from '@playwright/test';
import { type Automation, firstAutomation } from '../../core/domain/automation/automation.ts';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import type { ChatbotActivity } from '../../core/domain/shop/shop.ts';
import type { Ask } from '../../core/protocol/ask.ts';
import type { LibraryWork } from '../../core/protocol/library-work.ts';
import { findings } from './axe-findings.ts';
import { answer, answersSeen, buyerWho, openChat, rowOf } from './chats.ts';
import { expect, test } from './fixtures.ts';

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

function order(desk: Page, command: AgentCommand): Promise<void> {
  return askWorker(desk, { ask: 'command', id: crypto.randomUUID(), command });
}

async function automate(
  desk: Page,
  activities: readonly ChatbotActivity[],
  part: Partial<Automation> = {},
): Promise<void> {
  await order(desk, { do: 'setChatbot', by: 'mira', activities });
  await order(desk, { do: 'setAutomation', by: 'mira', automation: { ...firstAutomation, ...part } });
}

const faq = {
  id: 'ireland',
  question: 'Do you ship to Ireland?',
  phrasings: ['delivery to Ireland', 'can you send it to Ireland', 'shipping to Ireland possible?'],
  answer: 'Yes, {buyer}, we ship to Ireland.',
  category: null,
  language: 'en',
};

const kept: LibraryWork = { do: 'changeFaqs', keep: [faq], forget: [] };

/** A round with the shop, what reads and answers brought late, and the way back. */
const soon = { timeout: 20_000 };

const log = (chat: Locator) => chat.getByRole('log', { name: 'Messages' });

test('a buyer is greeted once, though the answer of the shop is lost and the worker dies over it', async ({
  desk,
  shop,
  killWorker,
}) => {
  await automate(desk, ['welcome', 'away'], { welcome: 'Hi {buyer}, welcome to {shop}.' });
  await shop.fault('lost-answer', 1, 'sends');
  const putri = await buyerWho(shop, 'putri.ayu', 'Hello, is anybody there?');
  await expect
    .poll(() => answersSeen(shop, putri), soon)
    .toEqual(['Hi putri.ayu, welcome to Practice Shop.']);
  await killWorker();
  const chat = await openChat(desk, 'putri.ayu');
  await expect(log(chat)).toContainText('Greeting, automatic');
  await expect(log(chat)).toContainText('does not stop the clock');
  await shop.write(putri, 'I wait.');
  await expect(log(chat)).toContainText('I wait.');
  expect(await answersSeen(shop, putri)).toHaveLength(1);
  // It is nobody's answer: the buyer still waits.
  await expect(chat.getByText('waiting since here')).toBeVisible();
});

test('the FAQ answers by itself, until an agent joins; the timeline says why it is silent', async ({
  desk,
  shop,
}) => {
  await askWorker(desk, { ask: 'house', by: 'mira', work: kept });
  await automate(desk, ['faq'], { answers: { from: 0.6, handOff: '' } });
  const putri = await buyerWho(shop, 'putri.ayu', 'Do you ship to Ireland?');
  await expect.poll(() => answersSeen(shop, putri), soon).toEqual(['Yes, putri.ayu, we ship to Ireland.']);
  const chat = await openChat(desk, 'putri.ayu');
  await expect(log(chat)).toContainText('FAQ answer, automatic');
  await expect(log(chat)).toContainText('FAQ: Do you ship to Ireland?');
  await expect(chat.getByText('waiting since here')).toBeHidden();

  await shop.write(putri, 'Where is my order?');
  await expect(log(chat)).toContainText('Chatbot stayed silent: needs order data');
  // What comes in one go is one question.
  await shop.advance(180_000);
  await shop.write(putri, 'And can you send it to Ireland?');
  await expect(log(chat)).toContainText(
    /Chatbot stayed silent: (answered before in this chat|not sure enough)/,
  );
  await answer(desk, 'I am looking for it.');
  await expect.poll(() => answersSeen(shop, putri), soon).toHaveLength(2);
  await shop.write(putri, 'Do you ship to Ireland?');
  await expect(log(chat)).toContainText('Chatbot stayed silent: an agent has joined');
  expect(await answersSeen(shop, putri)).toHaveLength(2);
});

test('a suggested reply is sent by itself where the shop lets it, and says what it is', async ({
  desk,
  shop,
}) => {
  await askWorker(desk, { ask: 'house', by: 'mira', work: kept });
  await automate(desk, [], { suggested: { on: true, from: 0.5 } });
  const dewi = await buyerWho(shop, 'dewi', 'Do you ship to Ireland?');
  await expect.poll(() => answersSeen(shop, dewi), soon).toEqual(['Yes, dewi, we ship to Ireland.']);
  const chat = await openChat(desk, 'dewi');
  await expect(log(chat)).toContainText('Suggested reply, automatic');
  expect(await findings(desk)).toEqual([]);
});

test('a parcel that leaves is told of once, over a death of the worker, in a chat that waits for nobody', async ({
  desk,
  shop,
  killWorker,
}) => {
  const { id: budi } = await shop.addBuyer('budi');
  const { id } = await shop.placeOrder(budi);
  const told = { on: true, text: 'Order {order_id} is on its way as {tracking_number}.' };
  await automate(desk, [], {
    proactive: {
      ...firstAutomation.proactive,
      shipped: told,
      delayed: { on: true, text: 'Late: {order_id}' },
    },
  });
  // The desk has to have seen it before it ships: what had shipped by then is past.
  await expect.poll(() => ordersKnown(desk), soon).toContain(id);
  await shop.moveOrder(id, 'shipped');
  await expect
    .poll(() => answersSeen(shop, budi), soon)
    .toEqual([expect.stringMatching(new RegExp(`^Order ${id} is on its way as PR\\d+GB\\.$`))]);
  await killWorker();
  await shop.moveOrder(id, 'delayed');
  await expect.poll(() => answersSeen(shop, budi), soon).toEqual([expect.any(String), `Late: ${id}`]);
  await expect(rowOf(desk, 'budi')).toBeHidden();
  await desk.getByRole('tab', { name: /^Unassigned/ }).click();
  const chat = await openChat(desk, 'budi');
  await expect(log(chat)).toContainText('Shipped, automatic');
  await expect(log(chat)).toContainText('The shop began this chat');
  await expect(chat.getByText(/Somebody gets it when the buyer writes/)).toBeVisible();
});

async function ordersKnown(desk: Page): Promise<string[]> {
  return desk.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('orders').objectStore('orders').getAllKeys();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(String));
          };
        };
      }),
  );
}
