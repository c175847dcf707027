import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, instantOf, startOfDay, wallClock } from '../../../core/domain/shop/zone.ts';

const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'UTC',
];
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) });

describe('the shop’s wall clock', () => {
  test('shows the day, the weekday and the time of a zone', () => {
    const at = Date.UTC(2026, 2, 7, 23, 30);
    expect(wallClock(at, 'Asia/Bangkok')).toEqual({
      day: '2026-03-08',
      weekday: 0,
      sinceMidnight: 6.5 * 3_600_000,
    });
  });

  test('leads back to an instant that shows the same, whatever the zone and the season', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const shown = wallClock(at, zone);
        const again = instantOf(shown.day, shown.sinceMidnight, zone);
        expect(wallClock(again, zone)).toEqual(shown);
        // An hour that comes twice may lead to its first coming.
        expect([0, 1_800_000, 3_600_000]).toContain(at - again);
      }),
    );
  });

  test('skips the hour that the clocks skip', () => {
    const skipped = instantOf('2026-03-29', 1.5 * 3_600_000, 'Europe/London');
    expect(new Date(skipped).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('begins each day at its first instant', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const midnight = startOfDay(at, zone);
        const { day } = wallClock(at, zone);
        expect(wallClock(midnight, zone).day).toBe(day);
        expect(wallClock(midnight - 1, zone).day).toBe(dayAfter(day, -1));
      }),
    );
  });
});
