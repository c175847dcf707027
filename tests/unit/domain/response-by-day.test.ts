import { expect, test } from 'vitest';
import { daysOfWeek } from '../../../core/domain/metrics/response-by-day.ts';

const HOUR = 3_600_000;

test('the days are those of the shop’s zone, today last', () => {
  const lateInLondon = Date.parse('2026-03-12T23:30:00Z');
  expect(daysOfWeek(lateInLondon, 'Europe/London').map(({ day }) => day)).toEqual([
    '2026-03-06',
    '2026-03-07',
    '2026-03-08',
    '2026-03-09',
    '2026-03-10',
    '2026-03-11',
    '2026-03-12',
  ]);
  expect(daysOfWeek(lateInLondon, 'Asia/Jakarta').at(-1)).toEqual({
    day: '2026-03-13',
    from: Date.parse('2026-03-12T17:00:00Z'),
  });
});

test('each begins at its own midnight, where clocks are changed and where midnight is no whole hour', () => {
  const days = daysOfWeek(Date.parse('2026-03-31T12:00:00Z'), 'Europe/London');
  expect(days.map(({ from }, n) => (days[n + 1]?.from ?? from) - from)).toEqual([
    24 * HOUR,
    24 * HOUR,
    24 * HOUR,
    24 * HOUR,
    23 * HOUR,
    24 * HOUR,
    0,
  ]);
  expect(daysOfWeek(Date.parse('2026-03-31T12:00:00Z'), 'Asia/Kolkata').at(-1)?.from).toBe(
    Date.parse('2026-03-30T18:30:00Z'),
  );
});
