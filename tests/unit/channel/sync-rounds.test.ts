import { expect, test } from 'vitest';
import { SyncRounds, type SyncState } from '../../../core/channel/sync-rounds.ts';
import { shopPace } from '../../../core/channel/tiktok/poll-plan.ts';
import type { SyncMemory } from '../../../core/channel/tiktok/sync.ts';
import { practiceDesk } from '../../support/practice-desk.ts';

const MINUTE = 60_000;
const nothingKnown: SyncMemory = {
  knownMessage: async () => new Set(),
  latestSeen: async () => new Map(),
  forgottenUntil: async () => new Map(),
};

/** Rounds with a shop where nobody writes. */
function quietShop() {
  const state: SyncState = { lastWholeListAt: null, requestsToday: 0, quotaEndsAt: 0 };
  const surroundings = { now: Date.UTC(2026, 2, 10, 9), open: false };
  const rounds = new SyncRounds({
    channel: practiceDesk().channel,
    memory: nothingKnown,
    pace: shopPace,
    quota: Number.POSITIVE_INFINITY,
    now: () => surroundings.now,
    state: async () => state,
    saveState: async () => undefined,
    spent: () => 1,
    deskOpen: () => surroundings.open,
    take: async () => undefined,
  });
  return { rounds, surroundings };
}

const delayOf = async (rounds: SyncRounds) => (await rounds.run()).delay;

test('whoever has just opened the desk has the shop looked at as often as amid a chat, and less with quiet', async () => {
  const { rounds, surroundings } = quietShop();
  expect(await delayOf(rounds)).toBe(shopPace.slowestMs);
  surroundings.now += 5 * MINUTE;
  surroundings.open = true;
  expect(await delayOf(rounds)).toBe(shopPace.fastestMs);
  surroundings.now += 4 * MINUTE;
  expect(await delayOf(rounds)).toBe(10_000);
  surroundings.now += 20 * MINUTE;
  expect(await delayOf(rounds)).toBe(shopPace.slowestMs / 2);
});

test('a desk that was closed and is opened again counts as just opened', async () => {
  const { rounds, surroundings } = quietShop();
  surroundings.open = true;
  await rounds.run();
  surroundings.now += 30 * MINUTE;
  surroundings.open = false;
  expect(await delayOf(rounds)).toBe(shopPace.slowestMs);
  surroundings.open = true;
  expect(await delayOf(rounds)).toBe(shopPace.fastestMs);
});
