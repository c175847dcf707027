import { describe, expect, test } from 'vitest';
import { beginWait } from '../../../core/domain/reply-clock/deadlines.ts';
import type { ShopChange } from '../../../core/domain/shop/shop.ts';
import { isZone } from '../../../core/domain/shop/zone.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const set = (change: ShopChange, by = 'ana') => ({ do: 'setShop', by, change }) as const;

describe('setting up the shop', () => {
  test('changes what is named and leaves the rest', () => {
    const desk = shopWith();
    expect(desk.when(at, set({ market: 'US', highValue: { USD: 200 } })).events).toEqual([
      { type: 'ShopSet', at, by: 'ana', change: { market: 'US', highValue: { USD: 200 } } },
    ]);
    expect(desk.desk.shop).toMatchObject({ name: 'Shop', market: 'US', zone: 'Europe/London' });
    expect(desk.when(at, set({ market: 'US', name: 'Shop' })).events).toEqual([]);
  });

  test('leaves deadlines that run as they are; what comes later goes by the new market', () => {
    const desk = shopWith().given(at, arrive('b1', shopMessage(1, at)));
    const before = desk.desk.conversations.get('b1')?.latest?.wait;
    expect(before?.primary).toBe(12);
    desk.given(at, set({ market: 'US' }));
    expect(desk.desk.conversations.get('b1')?.latest?.wait).toEqual(before);
    expect(beginWait(desk.desk.shop, false, at + 1).primary).toBe(24);
  });

  test('stands whatever the shop’s side says later', () => {
    const desk = shopWith();
    const opening = { do: 'openShop', name: 'Other', market: 'US', zone: 'UTC', highValue: {} } as const;
    expect(desk.when(at, opening).events).toHaveLength(1);
    desk.given(at, set({ name: 'Ours' }));
    expect(desk.when(at, { ...opening, name: 'Third' }).events).toEqual([]);
  });

  test.each([
    ['no name', { name: ' ' }],
    ['an offset for a zone', { zone: '+07:00' }],
    ['a zone that is none', { zone: 'Mars/Base' }],
    ['no zone', { zone: '' }],
    ['a currency that is none', { highValue: { pounds: 3 } }],
    ['an amount of 0', { highValue: { GBP: 0 } }],
    ['an amount that is no number', { highValue: { GBP: Number.NaN } }],
  ])('is refused with %s', (_, change) => {
    expect(shopWith().when(at, set(change))).toMatchObject({ events: [], refusal: { code: 'Invalid' } });
  });

  test('is for those who manage the shop', () => {
    expect(shopWith().when(at, set({ name: 'Mine' }, 'ben')).refusal?.code).toBe('NotAllowed');
  });
});

test('a zone is one of the IANA’s, in whatever case', () => {
  expect(['Asia/Jakarta', 'america/new_york', 'UTC'].map(isZone)).toEqual([true, true, true]);
  expect(['', '-03', 'Asia', 'GMT+25'].map(isZone)).toEqual([false, false, false, false]);
});
