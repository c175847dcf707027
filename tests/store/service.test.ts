import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../core/domain/desk/command.ts';
import { wholeDays } from '../../core/domain/metrics/period.ts';
import { type Service, serviceByDay, serviceOf } from '../../core/domain/metrics/service.ts';
import { wallClock } from '../../core/domain/shop/zone.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';
import { bruteService } from '../support/brute-service.ts';
import { start, story } from '../support/busy-story.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { LogStory } from '../support/log-story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zones = ['Europe/London', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Jakarta'];

/** What the brute force counts, of a service. */
function counted({ rate12, rate24, waits, satisfaction, sessions, automation, excluded }: Service) {
  return { rates: [rate12, rate24], waits, satisfaction, sessions, automation, excluded };
}

interface Timed {
  readonly now: number;
  readonly command: Command;
}

/** A story, with much answered and rated by whoever is there; around a change of the clocks in London and New York. */
const days = story.map((steps): readonly Timed[] => {
  let now = start;
  return steps.flatMap(([wait, happens], n) => {
    now += wait % (2 * DAY);
    return happens(n + 1, now).map((command) => ({ now, command }));
  });
});

async function played(happenings: readonly Timed[], until: number): Promise<[DeskInMemory, LogStory]> {
  const desk = await deskWith('ana', 'ben', 'cho');
  for (const { now, command } of happenings) await desk.run(now, command);
  await desk.engine.settle(until);
  const commits = await desk.db.commits.toArray();
  return [desk, new LogStory(commits.flatMap(({ events }) => events))];
}

const whose = fc.constantFrom(undefined, 'ana', 'ben');
const nudge = fc.constantFrom(-1, 0, 1, -HOUR, HOUR, -DAY, DAY);
/** Places in a story, by their share of it. */
const place = fc.float({ min: 0, max: 1, noNaN: true });

test('the service of any period and agent is what counting anew from the log gives', async () => {
  await fc.assert(
    fc.asyncProperty(days, whose, place, place, nudge, async (told, agent, begins, ends, near) => {
      const at = (share: number) => told[Math.floor(share * (told.length - 1))]?.now ?? 0;
      const now = at(1) + 13 * HOUR;
      const [desk, log] = await played(told, now);
      const [from, to] = [Math.min(at(begins), at(ends)) + near, Math.max(at(begins), at(ends))];
      const period = { from, to: Math.min(to, now) };
      const service = serviceOf(await serviceFacts(desk.db, period), period, now, { agent });
      expect(counted(service)).toEqual(bruteService(log, { ...period, now, agent }));
    }),
    { numRuns: 150 },
  );
});

test('so is that of each of the shop’s days, in zones of half hours and over changes of the clocks', async () => {
  await fc.assert(
    fc.asyncProperty(days, fc.constantFrom(...zones), whose, place, async (told, zone, agent, share) => {
      const at = told[Math.floor(share * (told.length - 1))]?.now ?? 0;
      const now = (told.at(-1)?.now ?? 0) + 13 * HOUR;
      const [desk, log] = await played(told, now);
      const day = (instant: number) => wallClock(instant, zone).day;
      const period = wholeDays(day(at - 3 * DAY), day(at + 3 * DAY), zone, now);
      const facts = await serviceFacts(desk.db, period);
      const byDay = serviceByDay(facts, period, { now, zone, whose: { agent } });
      expect(byDay.map(({ from }) => wallClock(from, zone).sinceMidnight)).toEqual(byDay.map(() => 0));
      for (const each of byDay)
        expect(counted(each)).toEqual(bruteService(log, { from: each.from, to: each.to, now, agent }));
    }),
    { numRuns: 60 },
  );
});
