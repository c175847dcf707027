import { describe, expect, test } from 'vitest';
import { type BuyerFacts, unknownBuyer } from '../../../core/domain/buyer/buyer-facts.ts';
import { type BuyerHistory, type InsightName, insightsOf } from '../../../core/domain/buyer/insights.ts';
import type { Order } from '../../../core/domain/order/order.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 2, 3, 9);

function order(id: string, daysAgo: number | null, part: Partial<Order> = {}): Order {
  const createdAt = daysAgo === null ? null : now - daysAgo * DAY;
  return {
    id,
    buyer: 'b1',
    createdAt,
    currency: 'GBP',
    amount: '1',
    paid: true,
    status: '',
    returnStatus: '',
    ...part,
  };
}

function said(
  name: InsightName,
  history: { facts?: Partial<BuyerFacts>; orders?: Order[]; repeatOrder?: string },
) {
  const { facts, orders = [], repeatOrder = null } = history;
  const whole: BuyerHistory = { facts: { ...unknownBuyer('b1'), ...facts }, orders, repeatOrder };
  return insightsOf(whole, now).find((each) => each.name === name);
}

describe('an insight', () => {
  test('about orders is unknown where no paid order with a date is known', () => {
    for (const name of ['frequent', 'repeating', 'recent', 'lapsed'] as const) {
      expect(said(name, {})?.is).toBe('unknown');
      expect(
        said(name, { orders: [order('o1', null), order('o2', -1), order('o3', 5, { paid: false })] })?.is,
      ).toBe('unknown');
    }
  });

  test('about following is unknown until the shop told of it, and then “no” after an unfollow', () => {
    expect(said('newFollower', {})?.is).toBe('unknown');
    expect(said('newFollower', { facts: { following: { is: false, since: now } } })?.is).toBe('doesNot');
    expect(said('newFollower', { facts: { following: { is: true, since: now - 30 * DAY } } })?.is).toBe(
      'holds',
    );
  });

  test('that needs two facts is unknown while one of them is', () => {
    const following = { is: true, since: now - 40 * DAY };
    expect(said('existingFollower', { facts: { following } })?.is).toBe('unknown');
    expect(said('existingFollower', { facts: { following, engagedAt: now - 31 * DAY } })?.is).toBe('doesNot');
    expect(said('existingFollower', { facts: { following, engagedAt: now - 30 * DAY } })?.is).toBe('holds');
  });

  test('names what it rests on', () => {
    const orders = [order('o1', 80), order('o2', 10)];
    expect(said('frequent', { orders })?.restsOn.map((ground) => ground.order)).toEqual(['o1', 'o2']);
    expect(said('repeatContact', { repeatOrder: 'o7' })).toMatchObject({
      is: 'holds',
      restsOn: [{ what: 'chats', order: 'o7' }],
    });
    expect(said('potential', { facts: { wantedAt: now - 20 * DAY }, orders })).toMatchObject({
      is: 'doesNot',
      restsOn: [{ what: 'wanted' }, { what: 'order', order: 'o2' }],
    });
  });
});
