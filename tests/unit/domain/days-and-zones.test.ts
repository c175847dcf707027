import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueByHour, horizon } from '../../../core/domain/metrics/ahead.ts';
import { daysOf, sameHoursBefore, wholeDays } from '../../../core/domain/metrics/period.ts';
import { bruteDayAfter, bruteMidnight, dateAt, wallAt } from '../../support/brute-calendar.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = Date.UTC(2030, 0, 1);

const zone = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Jakarta', 'Asia/Kathmandu'],
  ...['Europe/London', 'Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe', 'UTC'],
);
/** Near the days on which clocks change, and on any other. */
const instant = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-24', '2026-10-25', '2026-11-01'),
      fc.integer({ min: -2 * DAY, max: 3 * DAY }),
    )
    .map(([day, off]) => Date.parse(day) + off),
  fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }),
);

describe('whole days of a shop', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 23, '2026-03-28T23:00'],
    ['Europe/Berlin', '2026-10-25', 25, '2026-10-24T22:00'],
    ['America/New_York', '2026-03-08', 23, '2026-03-08T05:00'],
    ['America/New_York', '2026-11-01', 25, '2026-11-01T04:00'],
    ['Africa/Cairo', '2026-04-24', 23, '2026-04-23T22:00'],
    ['America/Havana', '2026-11-01', 25, '2026-11-01T04:00'],
    ['Asia/Kolkata', '2026-03-29', 24, '2026-03-28T18:30'],
    ['Asia/Jakarta', '2026-03-29', 24, '2026-03-28T17:00'],
    ['Asia/Kathmandu', '2026-10-25', 24, '2026-10-24T18:15'],
  ])('in %s: %s has %i hours from %s by UTC', (where, day, hours, from) => {
    const period = wholeDays(day, day, where, later);
    expect(new Date(period.from).toISOString()).toBe(`${from}:00.000Z`);
    expect((period.to + 1 - period.from) / HOUR).toBe(hours);
    expect(daysOf(period, where)).toEqual([{ day, ...period }]);
  });

  test('are every instant at which the wall shows one of them, up to now', () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.nat({ max: 9 }),
        fc.integer({ min: -3, max: 12 }),
        (where, at, n, off) => {
          const [first, now] = [dateAt(at, where), at + off * DAY];
          const last = bruteDayAfter(first, n);
          const { from, to } = wholeDays(first, last, where, now);
          expect(from).toBe(bruteMidnight(first, where));
          expect(to).toBe(Math.min(now, bruteMidnight(bruteDayAfter(last, 1), where) - 1));
        },
      ),
    );
  });
});

test('any period is cut into days without a gap, each the instants at which the wall shows its date', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: -DAY, max: 12 * DAY }), (where, from, long) => {
      const period = { from, to: from + long };
      const days = daysOf(period, where);
      if (long < 0) expect(days).toEqual([]);
      else expect([days[0]?.from, days.at(-1)?.to]).toEqual([period.from, period.to]);
      for (const [n, day] of days.entries()) {
        expect([dateAt(day.from, where), dateAt(day.to, where)]).toEqual([day.day, day.day]);
        expect(day.to).toBeGreaterThanOrEqual(day.from);
        const next = days[n + 1];
        if (next) expect([next.from, next.day]).toEqual([day.to + 1, bruteDayAfter(day.day, 1)]);
      }
    }),
  );
});

test('the same hours of the weeks before go from midnight to what the wall shows now', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: 0, max: 6 }), (where, now, weeks) => {
      const before = sameHoursBefore(now, where, weeks);
      const [today, time] = wallAt(now, where).split(' ');
      expect(before.map(({ day }) => day)).toEqual(
        Array.from({ length: weeks }, (_, n) => bruteDayAfter(today ?? '', -7 * (n + 1))),
      );
      for (const { day, from, to } of before) {
        expect(from).toBe(bruteMidnight(day, where));
        expect(dateAt(to, where)).toBe(day);
        const [shown, near] = [wallAt(to, where).split(' ')[1], wallAt(to - HOUR, where).split(' ')[1]];
        // What the clocks skipped that day is shown by no wall: then it is as long after midnight.
        if (shown !== time) expect([near, wallAt(to - HOUR / 2, where).split(' ')[1]]).not.toContain(time);
        if (shown !== time) expect((shown ?? '') > (time ?? '')).toBe(true);
      }
    }),
  );
});

describe('what falls due', () => {
  test('is shown to Monday at one from Saturday until then, and else for as long as asked', () => {
    fc.assert(
      fc.property(zone, instant, fc.constantFrom(24, 48, 72), (where, now, hours) => {
        const until = horizon(now, hours, where);
        expect(until).toBeGreaterThanOrEqual(now + hours * HOUR);
        const weekday = new Date(`${dateAt(now, where)}T12:00:00Z`).getUTCDay();
        if (until === now + hours * HOUR) return;
        expect([6, 0, 1]).toContain(weekday);
        const monday = new Date(`${dateAt(until, where)}T12:00:00Z`).getUTCDay();
        expect([monday, wallAt(until, where).slice(11)]).toEqual([1, '13:00:00']);
        expect(until - now).toBeLessThan(3 * DAY);
      }),
      { numRuns: 300 },
    );
  });

  test('is told apart by the hours of the wall, one after the other, also on the days on which clocks change', () => {
    const whole = zone.filter((where) => where !== 'Australia/Lord_Howe');
    fc.assert(
      fc.property(whole, instant, fc.array(fc.integer({ min: 1, max: 3 * DAY })), (where, now, after) => {
        const chats = after.map((ms, n) => ({ chat: String(n), dueAt: now + ms }));
        const hours = dueByHour(chats, { now, until: now + 2 * DAY, zone: where });
        expect(hours[0]?.from).toBeLessThanOrEqual(now);
        for (const [n, { from, due }] of hours.entries()) {
          expect(from).toBe((hours[0]?.from ?? 0) + n * HOUR);
          expect(wallAt(from, where).slice(14)).toBe('00:00');
          for (const { dueAt } of due)
            expect(wallAt(dueAt, where).slice(0, 13)).toBe(wallAt(from, where).slice(0, 13));
        }
        const shown = hours.flatMap(({ due }) => due).length;
        expect(shown).toBe(after.filter((ms) => ms < 2 * DAY).length);
      }),
    );
  });
});
