import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDays, type Period, wholeDays } from '../../core/domain/metrics/period.ts';
import { type Service, serviceByDay, serviceOf, type Whose } from '../../core/domain/metrics/service.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { bruteDayAfter, bruteMidnight, dateAt } from '../support/brute-calendar.ts';
import { bruteService } from '../support/brute-service.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { LogStory } from '../support/log-story.ts';
import { servedDays, type Timed } from '../support/served-days.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Zones with a day around which a story is told: where clocks change that day, at night or at midnight, and where they never do. */
const places = [
  ['Europe/London', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/Havana', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Asia/Kolkata', '2026-03-29'],
  ['Asia/Jakarta', '2026-03-01'],
  ['Asia/Kathmandu', '2026-12-31'],
] as const;

interface Told {
  readonly zone: string;
  /** How long after all that happened the figures are asked for, ms. */
  readonly after: number;
  readonly days: readonly Timed[];
}

/** Days around the day of their place, so that much happens around that day; they break off in the middle of things. */
const told: fc.Arbitrary<Told> = fc
  .tuple(
    servedDays,
    fc.constantFrom(...places),
    fc.integer({ min: 2 * DAY, max: 8 * DAY }),
    fc.integer({ min: 50, max: 100 }),
    fc.constantFrom(0, HOUR, 13 * HOUR, 25 * HOUR),
  )
  .map(([daysFrom, [zone, day], before, percent, after]) => {
    const days = daysFrom(bruteMidnight(day, zone) - before);
    return { zone, after, days: days.slice(0, Math.ceil((days.length * percent) / 100)) };
  });

async function played({ zone, days }: Told, until: number): Promise<[DeskInMemory, LogStory]> {
  const desk = await deskWith('ana', 'ben', 'cho');
  await desk.given(0, { do: 'openShop', name: 'Shop', market: 'UK', zone, highValue: {} });
  for (const { now, command } of days) await desk.run(now, command);
  await desk.engine.settle(until);
  const commits = await desk.db.commits.toArray();
  return [desk, new LogStory(commits.flatMap(({ events }) => events))];
}

/** What the brute force counts, of a service. */
function counted({
  rate12,
  rate24,
  waits,
  satisfaction,
  sessions,
  automation,
  excluded,
  conversion,
}: Service) {
  const amounts = Object.entries(conversion ?? {}).map(([in_, sum]) => [in_, Math.round(Number(sum) * 100)]);
  const cents = conversion && Object.fromEntries(amounts);
  return { rates: [rate12, rate24], waits, satisfaction, sessions, automation, excluded, cents };
}

const whose: fc.Arbitrary<Whose> = fc.record({
  agent: fc.constantFrom(undefined, undefined, 'ana', 'ben'),
  category: fc.constantFrom(undefined, undefined, 'none', 'prePurchase', 'logistics', 'aftersales'),
});
const nudge = fc.constantFrom(-1, 0, 1, -HOUR, HOUR, -DAY, DAY);
/** Places in a story, by their share of it. */
const place = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Ranges as they are asked for: between things that happened, of whole days, one instant, none, the last days, all there ever was. */
const range = fc
  .tuple(
    fc.constantFrom('between', 'between', 'days', 'days', 'instant', 'empty', 'last', 'ever'),
    ...([place, place, nudge] as const),
  )
  .map(([kind, one, other, near]) => ({ zone, days }: Told, now: number): Period => {
    const at = (share: number) => days[Math.floor(share * (days.length - 1))]?.now ?? 0;
    const [from, to] = [Math.min(at(one), at(other)), Math.max(at(one), at(other))];
    switch (kind) {
      case 'days':
        return wholeDays(dateAt(from, zone), dateAt(to, zone), zone, now);
      case 'instant':
        return { from, to: from };
      case 'empty':
        return { from: to + 1, to };
      case 'last':
        return lastDays(7, now);
      case 'ever':
        return { from: 0, to: now };
      default:
        return { from: from + near, to: Math.min(to, now) };
    }
  });

function endOf({ days, after }: Told): number {
  return (days.at(-1)?.now ?? 0) + after;
}

/** Telling a story takes long, asking about it does not. */
const questions = fc.array(fc.tuple(range, whose), { minLength: 25, maxLength: 25 });

test('every figure of any period, agent and category is what counting anew from the log gives', async () => {
  await fc.assert(
    fc.asyncProperty(told, questions, async (story, asked) => {
      const now = endOf(story);
      const { zone } = story;
      const [desk, log] = await played(story, now);
      for (const [rangeOf, whom] of asked) {
        const period = rangeOf(story, now);
        const service = serviceOf(await serviceFacts(desk.db, period), period, now, whom);
        expect(counted(service)).toEqual(bruteService(log, { ...period, ...whom, now, zone }));
      }
    }),
    { numRuns: 15 },
  );
});

/** What the days of a period come to together, of the figures that can be added up. */
function sums(services: readonly Service[]) {
  const sum = (of: (service: Service) => number) => services.reduce((total, each) => total + of(each), 0);
  const rate = (hours: 'rate12' | 'rate24') =>
    (['counted', 'inTime', 'pending', 'excluded'] as const).map((part) => sum((each) => each[hours][part]));
  const reasons = Object.keys(services[0]?.excluded ?? {}) as (keyof Service['excluded'])[];
  return {
    rates: [rate('rate12'), rate('rate24')],
    excluded: reasons.map((why) => sum(({ excluded }) => excluded[why])),
    waits: sum(({ waits }) => waits.count),
    satisfaction: [
      sum(({ satisfaction }) => satisfaction.rated),
      sum(({ satisfaction }) => satisfaction.good),
    ],
    automation: [sum(({ automation }) => automation.resolved), sum(({ automation }) => automation.of)],
    cents: ['GBP', 'EUR'].map((in_) => sum((each) => counted(each).cents?.[in_] ?? 0)),
  };
}

/** A day with how an asked range is cut, and whose service is asked for. */
const cuts = fc.array(fc.tuple(place, nudge, whose), { minLength: 8, maxLength: 8 });

test('so is each of the shop’s days, wherever clocks change, and the days come to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(told, cuts, async (story, asked) => {
      const { zone, days } = story;
      const now = endOf(story);
      const [desk, log] = await played(story, now);
      for (const [share, near, whom] of asked) {
        const middle = days[Math.floor(share * (days.length - 1))]?.now ?? 0;
        const day = dateAt(middle, zone);
        const whole = wholeDays(bruteDayAfter(day, -3), bruteDayAfter(day, 3), zone, now);
        for (const period of [whole, { from: middle - 2 * DAY + near, to: middle }]) {
          const facts = await serviceFacts(desk.db, period);
          const byDay = serviceByDay(facts, period, { now, zone, whose: whom });
          expect(byDay.map(({ from }) => dateAt(from, zone))).toEqual(byDay.map((each) => each.day));
          for (const { from, to, ...service } of byDay)
            expect(counted(service)).toEqual(bruteService(log, { from, to, now, zone, ...whom }));
          if (byDay.length > 0) expect(sums(byDay)).toEqual(sums([serviceOf(facts, period, now, whom)]));
        }
      }
    }),
    { numRuns: 12 },
  );
});

test('the chats and orders that count are the same when all is made anew from the log', async () => {
  await fc.assert(
    fc.asyncProperty(told, async (story) => {
      const now = endOf(story);
      const [desk] = await played(story, now);
      const all = { from: 0, to: now };
      const before = await serviceFacts(desk.db, all);
      expect(before.chats.length).toBeGreaterThan(0);
      await rebuild(desk.db);
      expect(await serviceFacts(desk.db, all)).toEqual(before);
    }),
    { numRuns: 6 },
  );
});
