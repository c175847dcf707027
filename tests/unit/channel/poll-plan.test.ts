import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasSpare,
  nextPollDelay,
  type PollSituation,
  practicePace,
} from '../../../core/channel/tiktok/poll-plan.ts';

const DAY_MS = 86_400_000;
const calm: PollSituation = {
  now: 0,
  lastActivityAt: null,
  deskOpen: true,
  requestsToday: 0,
  quota: 10_000,
  quotaEndsAt: DAY_MS,
  requestsPerRound: 2,
  failures: 0,
  retryAfterMs: null,
};

test('looks every 2.5 s while there is activity and the desk is open', () => {
  expect(nextPollDelay({ ...calm, lastActivityAt: 0 })).toBe(2500);
});

test('slackens with quiet, to half a minute with the desk open and a minute with it closed', () => {
  expect(nextPollDelay({ ...calm, now: 4 * 60_000, lastActivityAt: 0 })).toBe(10_000);
  expect(nextPollDelay(calm)).toBe(30_000);
  expect(nextPollDelay({ ...calm, deskOpen: false })).toBe(60_000);
});

test('backs off after faults, to five minutes at most', () => {
  const delays = [1, 2, 3, 10, 1000].map((failures) =>
    nextPollDelay({ ...calm, lastActivityAt: 0, failures }),
  );
  expect(delays).toEqual([5000, 10_000, 20_000, 300_000, 300_000]);
});

test('waits as long as the shop asks', () => {
  expect(nextPollDelay({ ...calm, failures: 1, retryAfterMs: 45_000 })).toBe(45_000);
});

test('waits for the new day when the share for looking is spent', () => {
  expect(nextPollDelay({ ...calm, now: DAY_MS / 2, requestsToday: 8000 })).toBe(DAY_MS / 2);
});

test('looks every second at a shop in the same process', () => {
  expect(nextPollDelay({ ...calm, lastActivityAt: 0, quota: Infinity }, practicePace)).toBe(1000);
});

test('never plans more requests than four fifths of the quota, and never stops looking long before the day ends', () => {
  const day = fc.record({
    quota: fc.integer({ min: 10, max: 20_000 }),
    cost: fc.integer({ min: 1, max: 8 }),
    busy: fc.array(fc.boolean(), { minLength: 1, maxLength: 48 }),
    deskOpen: fc.boolean(),
  });
  fc.assert(
    fc.property(day, ({ quota, cost, busy, deskOpen }) => {
      let now = 0;
      let requestsToday = 0;
      let rounds = 0;
      while (now < DAY_MS) {
        const active = busy[Math.floor((now / DAY_MS) * busy.length)] === true;
        const delay = nextPollDelay({
          ...calm,
          now,
          quota,
          requestsToday,
          requestsPerRound: cost,
          deskOpen,
          lastActivityAt: active ? now : null,
        });
        expect(delay).toBeGreaterThan(0);
        now += delay;
        if (now >= DAY_MS) break;
        requestsToday += cost;
        rounds += 1;
      }
      expect(requestsToday).toBeLessThanOrEqual(quota * 0.8);
      expect(rounds).toBeLessThan(DAY_MS / 2500 + 1);
    }),
    { numRuns: 60 },
  );
});

test('half of the day’s quota is for what nobody waits for, and a new day brings it anew', () => {
  const spent = (requestsToday: number, now = 0) =>
    hasSpare({ now, requestsToday, quotaEndsAt: DAY_MS }, 10_000);
  expect(spent(4999)).toBe(true);
  expect(spent(5000)).toBe(false);
  expect(spent(5000, DAY_MS)).toBe(true);
  expect(hasSpare({ now: 0, requestsToday: 1e9, quotaEndsAt: DAY_MS }, Number.POSITIVE_INFINITY)).toBe(true);
});
