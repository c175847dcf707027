import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueByHour, firstShortfall, horizon } from '../../../core/domain/metrics/ahead.ts';
import { daysOf, sameHoursBefore, wholeDays } from '../../../core/domain/metrics/period.ts';
import { waitsOf } from '../../../core/domain/metrics/waits.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => Date.parse(iso);

describe('what falls due', () => {
  test('is shown for the hours asked for, and from Saturday on to the end of the hour at Monday noon', () => {
    const zone = 'America/New_York';
    const until = (now: string) => new Date(horizon(at(now), 24, zone)).toISOString();
    expect(until('2026-03-12T15:00:00Z')).toBe('2026-03-13T15:00:00.000Z');
    // The clocks go forward that night: Monday noon is an hour earlier by UTC than a day before.
    expect(until('2026-03-07T15:00:00Z')).toBe('2026-03-09T17:00:00.000Z');
    expect(until('2026-03-09T10:00:00Z')).toBe('2026-03-10T10:00:00.000Z');
  });

  test('lies in the hour of the wall clock in which it does, each once; what is overdue lies in none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Kolkata', 'Europe/London', 'America/New_York'),
        fc.array(fc.integer({ min: -DAY, max: 3 * DAY })),
        (zone, after) => {
          const now = at('2026-03-28T21:17:03Z');
          const chats = after.map((ms, n) => ({ chat: String(n), dueAt: now + ms }));
          const hours = dueByHour(chats, { now, until: now + 2 * DAY, zone });
          const shown = hours.flatMap(({ due }) => due.map(({ chat }) => chat));
          const ahead = chats.filter(({ dueAt }) => dueAt > now && dueAt < now + 2 * DAY);
          expect([...shown].sort()).toEqual(ahead.map(({ chat }) => chat).sort());
          for (const { from, due } of hours)
            for (const { dueAt } of due) expect(dueAt - from >= 0 && dueAt - from < HOUR).toBe(true);
        },
      ),
    );
  });

  test('outruns a pace in the first hour by whose end more is due than can be answered', () => {
    const now = at('2026-03-12T15:00:00Z');
    const due = (hour: number, many: number) =>
      Array.from({ length: many }, (_, n) => ({ chat: `${hour}-${n}`, dueAt: now + hour * HOUR + 1 }));
    const hours = dueByHour([...due(0, 2), ...due(3, 20)], { now, until: now + DAY, zone: 'UTC' });
    expect(firstShortfall(hours, now, 6)).toBeNull();
    expect(firstShortfall(hours, now, 5)).toEqual({ from: now + 3 * HOUR, late: 2 });
    expect(firstShortfall(hours, now, 1)).toEqual({ from: now, late: 1 });
    expect(firstShortfall([], now, 0)).toBeNull();
  });
});

describe('a period', () => {
  test('is cut into the shop’s days without a gap, over changes of the clocks too', () => {
    const zone = 'Europe/London';
    const period = wholeDays('2026-03-27', '2026-03-31', zone, at('2026-04-30T00:00:00Z'));
    const days = daysOf(period, zone);
    expect(days.map(({ day }) => day)).toEqual(['27', '28', '29', '30', '31'].map((day) => `2026-03-${day}`));
    expect(days.map(({ from, to }) => (to + 1 - from) / HOUR)).toEqual([24, 24, 23, 24, 24]);
    expect(days[0]?.from).toBe(period.from);
    expect(days.at(-1)?.to).toBe(period.to);
    for (const [n, { from }] of days.slice(1).entries()) expect(from).toBe((days[n]?.to ?? 0) + 1);
  });

  test('of today is compared with the same hours of the same weekday, by the wall clock', () => {
    const now = at('2026-03-30T09:30:00Z');
    const before = sameHoursBefore(now, 'Europe/London', 2);
    expect(
      before.map(({ day, from, to }) => [day, new Date(from).toISOString(), new Date(to).toISOString()]),
    ).toEqual([
      ['2026-03-23', '2026-03-23T00:00:00.000Z', '2026-03-23T10:30:00.000Z'],
      ['2026-03-16', '2026-03-16T00:00:00.000Z', '2026-03-16T10:30:00.000Z'],
    ]);
  });
});

test('waits come to a mean, and to what half and nine in ten of them do not exceed', () => {
  expect(waitsOf([])).toEqual({ count: 0, average: null, median: null, p90: null });
  expect(waitsOf([5])).toEqual({ count: 1, average: 5, median: 5, p90: 5 });
  const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  expect(waitsOf(ten)).toEqual({ count: 10, average: 6, median: 5, p90: 9 });
});

test('and that is so of any waits, to the millisecond', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 * DAY }), { minLength: 1, maxLength: 120, size: 'max' }),
      (waits) => {
        const { average, median, p90 } = waitsOf(waits);
        const notOver = (value: number) => waits.filter((each) => each <= value).length;
        for (const [value, percent] of [
          [median ?? -1, 50],
          [p90 ?? -1, 90],
        ] as const) {
          expect(waits).toContain(value);
          expect(notOver(value) * 100).toBeGreaterThanOrEqual(percent * waits.length);
          expect(notOver(value - 1) * 100).toBeLessThan(percent * waits.length);
        }
        const sum = waits.reduce((total, each) => total + BigInt(each), 0n);
        const twice = 2n * BigInt(waits.length);
        expect(average).toBe(Number((2n * sum + BigInt(waits.length)) / twice));
      },
    ),
  );
});
