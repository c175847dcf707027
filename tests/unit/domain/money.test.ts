import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsOf, isAtLeast } from '../../../core/domain/order/money.ts';

const pounds = (...amounts: string[]) => amountsOf(amounts.map((amount) => ({ currency: 'GBP', amount })));

describe('sums of money', () => {
  test('are exact', () => {
    expect(pounds('0.1', '0.2')).toEqual({ GBP: '0.3' });
    expect(pounds('19.990', '0.02', '1e-7')).toEqual({ GBP: '20.0100001' });
    expect(pounds('9007199254740993', '0.5', '1e3')).toEqual({ GBP: '9007199254741993.5' });
    expect(pounds('-5', '.5')).toEqual({ GBP: '-4.5' });
  });

  test('leave out what cannot be read, and keep currencies apart', () => {
    expect(pounds('', 'ten', '1,5', '.', '1e999', '9'.repeat(100))).toEqual({});
    expect(
      amountsOf([
        { currency: 'USD', amount: '1' },
        { currency: '', amount: '2' },
      ]),
    ).toEqual({ USD: '1' });
  });

  test('come to what whole cents come to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 })), (cents) => {
        const sum = cents.reduce((total, each) => total + each, 0);
        expect(Number(pounds('0', ...cents.map((each) => (each / 100).toFixed(2))).GBP)).toBe(sum / 100);
      }),
    );
  });

  test('are held against a threshold exactly', () => {
    expect(isAtLeast('200.00', 200)).toBe(true);
    expect(isAtLeast('199.99', 200)).toBe(false);
    expect(isAtLeast('0.30000000000000001', 0.3)).toBe(true);
    expect(isAtLeast('', 0)).toBe(false);
  });
});
