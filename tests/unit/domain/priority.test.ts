import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../core/domain/order/order.ts';
import { unopenedShop } from '../../../core/domain/shop/shop.ts';
import { frequentSpans } from '../../../core/domain/triage/frequent-spans.ts';
import { priorityGrounds, priorityReasons } from '../../../core/domain/triage/priority.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const DAY = 86_400_000;
const at = Date.UTC(2026, 2, 3, 9);

function order(n: number, createdAt: number): Order {
  return {
    id: `o${n}`,
    buyer: 'b1',
    createdAt,
    currency: 'GBP',
    amount: '250',
    paid: true,
    status: '',
    returnStatus: '',
  };
}

describe('the spans of a frequent customer', () => {
  test('hold exactly when more than one order lies in the 90 days before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 })),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(-1, 0, 1),
        (days, day, ms) => {
          const now = at + day * DAY + ms;
          const orders = days.map((each, n) => order(n, at + each * DAY));
          const recent = orders.filter(
            ({ createdAt }) => (createdAt ?? 0) <= now && now - (createdAt ?? 0) <= 90 * DAY,
          );
          const spans = frequentSpans(orders);
          expect(spans.some(({ from, until }) => from <= now && now <= until)).toBe(recent.length > 1);
        },
      ),
    );
  });
});

describe('priority', () => {
  const { desk } = shopWith().given(at, arrive('b1', shopMessage(1, at)), {
    do: 'flagChat',
    by: 'ana',
    conversation: 'b1',
    on: true,
  });
  const conversation = desk.conversations.get('b1');
  if (!conversation) throw new Error('no conversation');

  test('gives all its reasons, the deadline first', () => {
    const grounds = priorityGrounds(conversation, [order(1, at - DAY), order(2, at)], {
      highValue: { GBP: 250 },
      tagsOff: [],
    });
    expect(priorityReasons(grounds, at + 1, at)).toEqual(['flagged', 'frequentCustomer', 'highValue']);
    expect(priorityReasons(grounds, at, at)[0]).toBe('overdue');
    expect(priorityReasons(grounds, null, at + 89 * DAY + 1)).toEqual(['flagged', 'highValue']);
  });

  test('does not take what nobody has judged for a no, nor for a yes', () => {
    const grounds = priorityGrounds(conversation, [], unopenedShop);
    expect(grounds).toMatchObject({ negativeSentiment: 'unknown', urgentWords: 'unknown' });
    expect(priorityReasons(grounds, null, at)).toEqual(['flagged']);
  });
});
