import { expect, test } from 'vitest';
import { responseByDay } from '../../../core/domain/metrics/response-by-day.ts';
import type { MeasuredChat } from '../../../core/domain/metrics/response-rate.ts';
import { shopWith } from '../../support/given.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Saturday noon in London. */
const now = Date.parse('2026-03-14T12:00:00Z');

const shop = shopWith({ zone: 'Europe/London', market: 'UK' });

/** A chat whose buyer wrote at an instant, answered after some time or not at all. */
function chatFrom(buyer: string, at: number, answeredAfter: number | null): MeasuredChat {
  const message = { id: `${buyer} 1`, index: '1', sentAt: at, author: 'buyer', resolves: false } as const;
  const said = {
    ...message,
    nickname: buyer,
    visible: true,
    content: { kind: 'text', text: 'Hello?' },
  } as const;
  const from = { id: buyer, nickname: buyer, avatar: '' };
  const receive = { do: 'receiveMessages', conversation: buyer, buyer: from, canSend: true } as const;
  shop.given(at, { ...receive, messages: [{ message: said, order: '' }] });
  if (answeredAfter !== null) {
    const reply = {
      ...said,
      id: `${buyer} 2`,
      index: '2',
      sentAt: at + answeredAfter,
      author: 'agent',
    } as const;
    shop.given(at + answeredAfter, { ...receive, messages: [{ message: reply, order: '' }] });
  }
  const chat = shop.desk.conversations.get(buyer)?.latest;
  if (!chat) throw new Error('no chat was opened');
  return { chat, blocked: false };
}

test('each chat counts for the shop’s day on which its buyer first wrote', () => {
  const chats = [
    chatFrom('in time', now - 2 * DAY, HOUR),
    chatFrom('late', now - 2 * DAY, 30 * HOUR),
    chatFrom('pending', now - HOUR, null),
    chatFrom('at midnight', Date.parse('2026-03-09T00:00:00Z'), HOUR),
    chatFrom('before midnight', Date.parse('2026-03-08T23:59:59Z'), HOUR),
  ];
  expect(responseByDay(chats, 12, now, 'Europe/London')).toEqual([
    { day: '2026-03-08', counted: 1, inTime: 1 },
    { day: '2026-03-09', counted: 1, inTime: 1 },
    { day: '2026-03-10', counted: 0, inTime: 0 },
    { day: '2026-03-11', counted: 0, inTime: 0 },
    { day: '2026-03-12', counted: 2, inTime: 1 },
    { day: '2026-03-13', counted: 0, inTime: 0 },
    { day: '2026-03-14', counted: 0, inTime: 0 },
  ]);
});

test('the day is that of the shop’s zone', () => {
  const late = chatFrom('late evening', Date.parse('2026-03-12T23:30:00Z'), HOUR);
  const [inTime] = responseByDay([late], 12, now, 'Asia/Jakarta').filter(({ counted }) => counted > 0);
  expect(inTime).toEqual({ day: '2026-03-13', counted: 1, inTime: 1 });
});
