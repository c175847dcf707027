import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chat } from '../../../core/domain/chat/chat.ts';
import { beginWait } from '../../../core/domain/reply-clock/deadlines.ts';
import { explainDeadline, type LedgerEntry } from '../../../core/domain/reply-clock/explain.ts';
import { firstWait } from '../../../core/domain/reply-clock/first-wait.ts';
import type { Wait } from '../../../core/domain/reply-clock/wait.ts';
import { type Shop, unopenedShop } from '../../../core/domain/shop/shop.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The Monday of a week whose Sunday is an hour short in London. */
const monday = Date.UTC(2026, 2, 23);
const all = ['welcome', 'faq', 'away'] as const;

function answeredChat(): Chat {
  const answer = { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'm' } as const;
  const desk = shopWith().given(
    monday,
    arrive('b1', shopMessage(1, monday)),
    { ...answer, content: saying('Yes.') as never },
    { do: 'recordDelivery', conversation: 'b1', messageId: 'm', shopMessageId: 's', sentAt: monday + HOUR },
  );
  const chat = desk.desk.conversations.get('b1')?.latest;
  if (!chat || chat.wait) throw new Error('the chat is not answered');
  return chat;
}

/** The chat as it is kept once its first wait is over. */
function after(wait: Wait): Chat {
  const chat = answeredChat();
  const { due12 = null, due24 = null } = wait.deadlines ?? {};
  return { ...chat, facts: { ...chat.facts, firstInbound: { at: wait.since, due12, due24 } } };
}

const movesSomething = (entry: LedgerEntry) =>
  entry.what !== 'weekendCover' || entry.added12 + entry.added24 > 0;

test('how a deadline came to be is told long after the reply as it was told while it ran', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 7 * DAY - 1 }).map((ms) => monday + ms),
      fc.constantFrom('UK', 'US'),
      fc.boolean(),
      fc.constantFrom(null, 1, 30),
      (at, market, covers, holidayHours) => {
        const shop: Shop = {
          ...unopenedShop,
          market,
          zone: 'Europe/London',
          chatbot: [{ from: 0, activities: covers ? all : [] }],
          holidays: holidayHours === null ? [] : [{ from: at - HOUR, to: at + holidayHours * HOUR }],
        };
        const wait = beginWait(shop, false, at);
        const told = firstWait(after(wait), shop);
        expect(told && explainDeadline(told, shop)).toEqual(
          explainDeadline(wait, shop).filter(movesSomething),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('while it runs it is the wait itself, and without a message there is none', () => {
  const chat = answeredChat();
  const wait = beginWait(unopenedShop, false, monday);
  expect(firstWait({ ...chat, wait }, unopenedShop)).toBe(wait);
  expect(firstWait({ ...chat, facts: { ...chat.facts, firstInbound: null } }, unopenedShop)).toBeNull();
});

test('a first message that no deadline ever ran for has none', () => {
  const held: Wait = { since: monday, covered: false, primary: 12, countedFrom: null, deadlines: null };
  expect(firstWait(after(held), { ...unopenedShop, market: 'UK' })).toEqual(held);
});
