import { describe, expect, it } from 'vitest';
import { type Purchases, usableBy } from '../../../core/domain/voucher/usable-by.ts';
import type { Voucher } from '../../../core/domain/voucher/voucher.ts';
import { whyNotSendable } from '../../../core/domain/voucher/why-not-sendable.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-03-01T12:00:00Z');

function voucher(change: Partial<Voucher>): Voucher {
  return {
    id: '1',
    title: 'Spring',
    status: 'ONGOING',
    display: 'REGULAR',
    source: 'SELLER_CENTER',
    segment: '',
    discount: { kind: 'percent', percent: 10, most: '', currency: 'GBP' },
    leastSpend: '',
    currency: 'GBP',
    endsAt: now + DAY,
    someProductsOnly: false,
    ...change,
  };
}

describe('whether a voucher can be sent', () => {
  it.each([[{}], [{ display: 'CHAT' }], [{ endsAt: null }], [{ segment: 'NEW' }], [{ segment: 'ALL' }]])(
    'sends %o',
    (change) => {
      expect(whyNotSendable(voucher(change), now)).toBeNull();
    },
  );

  it.each([
    [{ status: 'NOT_START' }, 'notStarted'],
    [{ status: 'EXPIRED' }, 'ended'],
    [{ endsAt: now }, 'ended'],
    [{ status: 'DEACTIVATED' }, 'switchedOff'],
    [{ display: 'LIVE' }, 'elsewhere'],
    [{ display: 'CREATOR_EXCLUSIVE' }, 'elsewhere'],
    [{ display: 'PROMO_CODE' }, 'elsewhere'],
    [{ source: 'SELLER_APP' }, 'otherSource'],
    [{ source: 'TTS_CRM' }, 'otherSource'],
    [{ segment: 'REPEAT_CUSTOMERS' }, 'repeatCustomers'],
    [{ status: '' }, 'unclear'],
    [{ display: 'constructor' }, 'unclear'],
    [{ source: '' }, 'unclear'],
  ])('does not send %o: %s', (change, code) => {
    const why = whyNotSendable(voucher(change), now);
    expect(why?.code).toBe(code);
    expect(why?.words).toMatch(/^[A-Z].+\.$/);
  });
});

describe('whether a buyer can use a voucher', () => {
  const bought = (...daysAgo: number[]): Purchases => ({
    orders: daysAgo.map((days) => ({ createdAt: now - days * DAY, paid: true, status: 'COMPLETED' })),
    complete: true,
  });
  const usable = (segment: string, purchases: Purchases, market = 'UK') =>
    usableBy(voucher({ segment }), purchases, market, now);

  it('everybody can use one for everybody', () => {
    expect(usable('', { orders: [], complete: false })).toBe('yes');
    expect(usable('ALL', bought())).toBe('yes');
  });

  it.each([
    ['NEW', bought(), 'UK', 'yes'],
    ['NEW', bought(400), 'UK', 'no'],
    ['RECENT_CUSTOMERS', bought(30), 'UK', 'yes'],
    ['RECENT_CUSTOMERS', bought(3, 31), 'UK', 'no'],
    ['RECENT_CUSTOMERS', bought(31), 'US', 'yes'],
    ['FREQUENT_CUSTOMERS', bought(1, 90), 'UK', 'yes'],
    ['FREQUENT_CUSTOMERS', bought(1, 91), 'UK', 'no'],
    ['LAPSED_CUSTOMERS', bought(91), 'UK', 'yes'],
    ['LAPSED_CUSTOMERS', bought(31), 'UK', 'no'],
    ['LAPSED_CUSTOMERS', bought(31), 'US', 'yes'],
    ['LAPSED_CUSTOMERS', bought(366), 'UK', 'no'],
    ['LAPSED_CUSTOMERS', bought(), 'UK', 'no'],
  ])('%s after purchases %o in %s: %s', (segment, purchases, market, answer) => {
    expect(usable(segment, purchases, market)).toBe(answer);
  });

  it('says unknown where the shop does not say who is meant', () => {
    expect(usable('NEW_FOLLOWERS', bought(1))).toBe('unknown');
    expect(usable('EXISTING_ACTIVE_FOLLOWERS', bought(1))).toBe('unknown');
    expect(usable('SOMETHING_NEW', bought(1))).toBe('unknown');
    expect(usable('toString', bought(1))).toBe('unknown');
  });

  it('says unknown while there may be more purchases, unless they change nothing', () => {
    const some = (...days: number[]) => ({ ...bought(...days), complete: false });
    expect(usable('NEW', some())).toBe('unknown');
    expect(usable('NEW', some(3))).toBe('no');
    expect(usable('FREQUENT_CUSTOMERS', some(1, 2))).toBe('yes');
    expect(usable('FREQUENT_CUSTOMERS', some(1))).toBe('unknown');
    expect(usable('RECENT_CUSTOMERS', some(3))).toBe('unknown');
  });

  it('says unknown where it rests on a cancelled purchase or one without a date', () => {
    const cancelled = { createdAt: now - DAY, paid: true, status: 'CANCELLED' };
    expect(usable('NEW', { orders: [cancelled], complete: true })).toBe('unknown');
    expect(usable('NEW', { orders: [{ ...cancelled, paid: false }], complete: true })).toBe('yes');
    const undated = { createdAt: null, paid: true, status: 'COMPLETED' };
    expect(usable('RECENT_CUSTOMERS', { orders: [undated], complete: true })).toBe('unknown');
  });
});
