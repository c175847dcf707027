import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/domain/desk/command.ts';
import { explainDeadline } from '../../../core/domain/reply-clock/explain.ts';
import { type Given, shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const HOUR = 3_600_000;
const saturday = Date.UTC(2026, 2, 7, 10);
const mondayNoon = Date.UTC(2026, 2, 9, 12);
const covering: Command = { do: 'setChatbot', activities: ['welcome', 'faq', 'away'] };

function ledger({ desk }: Given, id = 'b1') {
  const chat = desk.conversations.get(id)?.latest;
  if (!chat?.wait) throw new Error('nothing waits');
  return explainDeadline(chat.wait, desk.shop, chat.openedInHoliday);
}

describe('the ledger of a deadline', () => {
  test('says when the buyer wrote, which rule of which date held, and both results', () => {
    const at = Date.UTC(2026, 2, 3, 9);
    expect(ledger(shopWith().given(at, arrive('b1', shopMessage(1, at))))).toEqual([
      { what: 'wrote', at },
      { what: 'rule', market: 'UK', from: '2025-08-15', primary: 12 },
      { what: 'window', hours: 12, until: at + 12 * HOUR },
      { what: 'window', hours: 24, until: at + 24 * HOUR },
      { what: 'due', hours: 12, at: at + 12 * HOUR, primary: true, dueSoonAt: at + 10 * HOUR },
      { what: 'due', hours: 24, at: at + 24 * HOUR, primary: false, dueSoonAt: null },
    ]);
  });

  test('names the rule of the day of the message, not of today', () => {
    const at = Date.UTC(2025, 7, 14, 12);
    const [, rule] = ledger(shopWith().given(at, arrive('b1', shopMessage(1, at))));
    expect(rule).toEqual({ what: 'rule', market: 'UK', from: '', primary: 24 });
  });

  test('says what weekend cover added to each window, also after the chatbot was switched off', () => {
    const desk = shopWith().given(saturday, covering, arrive('b1', shopMessage(1, saturday)));
    desk.given(saturday + HOUR, { do: 'setChatbot', activities: [] });
    const cover = { what: 'weekendCover', until: mondayNoon, added12: 38 * HOUR, added24: 26 * HOUR };
    expect(ledger(desk)).toContainEqual(cover);
    expect(ledger(desk).slice(-2)).toMatchObject([
      { hours: 12, at: mondayNoon },
      { hours: 24, at: mondayNoon },
    ]);
  });

  test('on a Sunday afternoon cover adds nothing to the longer window', () => {
    const sunday = Date.UTC(2026, 2, 8, 14);
    const desk = shopWith().given(sunday, covering, arrive('b1', shopMessage(1, sunday)));
    expect(ledger(desk)).toContainEqual({
      what: 'weekendCover',
      until: mondayNoon,
      added12: 10 * HOUR,
      added24: 0,
    });
  });

  test('counts from the end of the holiday mode the message came in, and from nothing while it lasts', () => {
    const at = Date.UTC(2026, 2, 3, 9);
    const desk = shopWith().given(at, arrive('b1', shopMessage(1, at)));
    desk.given(at, {
      do: 'sendMessage',
      by: 'ana',
      conversation: 'b1',
      messageId: 'm',
      content: saying('Yes.') as never,
    });
    desk.given(at, {
      do: 'recordDelivery',
      conversation: 'b1',
      messageId: 'm',
      shopMessageId: 's',
      sentAt: at,
    });
    desk.given(at + HOUR, { do: 'startHoliday' }, arrive('b1', shopMessage(2, at + 2 * HOUR)));
    expect(ledger(desk).slice(2)).toEqual([{ what: 'holiday', from: at + HOUR, countedFrom: null }]);
    const end = at + 50 * HOUR;
    desk.given(end, { do: 'endHoliday' });
    const wait = desk.desk.conversations.get('b1')?.latest?.wait;
    if (!wait) throw new Error('nothing waits');
    const deadlines = {
      due12: end + 12 * HOUR,
      due24: end + 24 * HOUR,
      dueAt: end + 12 * HOUR,
      dueSoonAt: end + 10 * HOUR,
    };
    expect(explainDeadline({ ...wait, countedFrom: end, deadlines }, desk.desk.shop)).toMatchObject([
      { what: 'wrote' },
      { what: 'rule' },
      { what: 'holiday', countedFrom: end },
      { what: 'window', until: end + 12 * HOUR },
      { what: 'window' },
      { what: 'due', at: end + 12 * HOUR },
      { what: 'due', at: end + 24 * HOUR },
    ]);
  });

  test('of a chat opened in holiday mode says that it never has one', () => {
    const at = Date.UTC(2026, 2, 3, 9);
    const desk = shopWith().given(at, { do: 'startHoliday' }, arrive('b1', shopMessage(1, at)));
    expect(ledger(desk).at(-1)).toEqual({ what: 'openedInHoliday' });
  });
});
