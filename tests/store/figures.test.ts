import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { BruteForce } from '../support/brute-force.ts';
import { answer, type Happening, start, story } from '../support/busy-story.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { keptState } from '../support/kept-state.ts';
import { LogStory } from '../support/log-story.ts';
import { rowFigures } from '../support/row-figures.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const zones = ['Europe/London', 'Asia/Kolkata', 'America/New_York'] as const;

/** Plays a story out; the instants at which something happened. */
async function play(
  desk: DeskInMemory,
  steps: readonly (readonly [number, Happening])[],
  after: (now: number) => Promise<void> = async () => undefined,
): Promise<number[]> {
  let now = start;
  const instants: number[] = [];
  for (const [n, [wait, happens]] of steps.entries()) {
    now += wait;
    for (const command of happens(n + 1, now)) await desk.run(now, command);
    await desk.engine.settle(now);
    instants.push(now);
    await after(now);
  }
  return instants;
}

async function kept(desk: DeskInMemory, now: number, zone: string, of = 'ana') {
  const figures = await figuresOf(desk.db, { agent: of, now, zone });
  return {
    rates: { 12: figures.rate(12), 24: figures.rate(24) },
    days: { 12: figures.days(12), 24: figures.days(24) },
    satisfaction: figures.satisfaction,
    sessionsToday: figures.sessionsToday,
  };
}

async function openDesk(): Promise<DeskInMemory> {
  const desk = await deskWith('ana', 'ben', 'cho');
  await desk.given(0, {
    do: 'openShop',
    name: 'Shop',
    market: 'UK',
    zone: 'Europe/London',
    highValue: {},
  });
  return desk;
}

describe('the figures that are kept', () => {
  test('are those of every chat of the week, at each edge of minutes, hours, days and windows', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.constantFrom(...zones), fc.boolean(), async (steps, zone, sleeps) => {
        const desk = await openDesk();
        const instants = await play(desk, steps);
        const shifts = [0, 12 * HOUR, 24 * HOUR, DAY, 7 * DAY].flatMap((shift) => [
          shift - 1,
          shift,
          shift + 1,
        ]);
        if (sleeps) await desk.store.passTime((instants.at(-1) ?? start) + 13 * HOUR);
        const edges = instants.slice(-4).flatMap((at) => shifts.map((shift) => at + shift));
        for (const now of new Set(edges)) {
          const of = { agent: 'ana', now, zone };
          expect(await kept(desk, now, zone), new Date(now).toISOString()).toEqual(
            await rowFigures(desk.db, of),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are what counting anew from the log gives, as it happens', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const desk = await openDesk();
        await play(desk, steps, async (now) => {
          const commits = await desk.db.commits.toArray();
          const brute = new BruteForce(new LogStory(commits.flatMap(({ events }) => events)), now);
          const { rates, satisfaction } = await kept(desk, now, 'UTC');
          const midnight = Math.floor(now / DAY) * DAY;
          expect(rates).toEqual({ 12: brute.responseRate(12), 24: brute.responseRate(24) });
          expect(satisfaction).toEqual(brute.satisfaction(midnight));
          for (const of of ['ana', 'ben', 'cho'])
            expect((await kept(desk, now, 'UTC', of)).sessionsToday).toBe(brute.sessions(midnight, of));
        });
      }),
      { numRuns: 40 },
    );
  });

  test('are kept as the log replayed gives them', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const desk = await openDesk();
        const instants = await play(desk, steps);
        await desk.store.passTime((instants.at(-1) ?? start) + 13 * HOUR);
        const before = await keptState(desk.db);
        await rebuild(desk.db);
        expect(await keptState(desk.db)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a buyer who is blocked', () => {
  test('takes all their chats out of the rate, however old, and brings them back when unblocked', async () => {
    const desk = await openDesk();
    let now = start;
    for (const n of [1, 2, 3, 4]) {
      await desk.run(now, arrive('b1', shopMessage(n, now)));
      for (const command of answer('b1', 'ana', n, now + HOUR)) await desk.run(now + HOUR, command);
      await desk.run(now + HOUR, { do: 'endChat', by: 'ana', conversation: 'b1' });
      now += DAY;
    }
    const rate = async () => (await kept(desk, now, 'Europe/London')).rates[12];
    expect(await rate()).toEqual({ counted: 4, inTime: 4, pending: 0, excluded: 0 });
    await desk.run(now, { do: 'blockBuyer', conversation: 'b1' });
    expect(await rate()).toEqual({ counted: 0, inTime: 0, pending: 0, excluded: 4 });
    await desk.run(now, { do: 'unblockBuyer', conversation: 'b1' });
    expect(await rate()).toEqual({ counted: 4, inTime: 4, pending: 0, excluded: 0 });
  });
});

test('a chat that comes back to an agent on the next day is a session of both days, once each', async () => {
  const desk = await openDesk();
  const assign = (at: number, to: string) =>
    desk.run(at, { do: 'assignChat', by: 'ana', to, conversation: 'b1' });
  await desk.run(start + HOUR, arrive('b1', shopMessage(1, start + HOUR)));
  for (const [minute, to] of ['ana', 'ben', 'ana', 'ben'].entries())
    await assign(start + 2 * HOUR + minute, to);
  const sessions = async (now: number, of: string) =>
    (await kept(desk, now, 'Europe/London', of)).sessionsToday;
  expect(await sessions(start + 3 * HOUR, 'ana')).toBe(1);
  expect(await sessions(start + 3 * HOUR, 'ben')).toBe(1);
  expect(await sessions(start + DAY, 'ana')).toBe(0);
  for (const [minute, to] of ['ana', 'ben', 'ana'].entries()) await assign(start + DAY + minute, to);
  expect(await sessions(start + DAY + HOUR, 'ana')).toBe(1);
  expect(await sessions(start + DAY + HOUR, 'ben')).toBe(1);
});

test('what the oldest day holds beyond the 7 × 24 hours, when clocks went back, counts nowhere', async () => {
  const desk = await openDesk();
  const early = Date.parse('2026-10-19T23:15:00Z');
  await desk.run(early, arrive('b1', shopMessage(1, early)));
  for (const command of answer('b1', 'ana', 1, early + HOUR)) await desk.run(early + HOUR, command);
  const now = Date.parse('2026-10-26T23:45:00Z');
  const of = { agent: 'ana', now, zone: 'Europe/London' };
  expect(await kept(desk, now, of.zone)).toEqual(await rowFigures(desk.db, of));
  const earlier = await kept(desk, now - HOUR, of.zone);
  expect(earlier.days[12][0]).toEqual({ day: '2026-10-20', counted: 1, inTime: 1 });
});
