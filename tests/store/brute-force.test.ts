import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversion } from '../../core/domain/metrics/conversion.ts';
import { averageResponse, responseRate } from '../../core/domain/metrics/response-rate.ts';
import { satisfaction, sessions } from '../../core/domain/metrics/satisfaction.ts';
import type { Amounts } from '../../core/domain/order/money.ts';
import { buyerOf } from '../../core/store/queries/buyer-of.ts';
import { creditedIn } from '../../core/store/queries/conversion-of.ts';
import { highPriority } from '../../core/store/queries/high-priority.ts';
import { BruteForce } from '../support/brute-force.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { LogStory } from '../support/log-story.ts';
import { chatsAssignedSince, chatsOfTheWeek, chatsRatedSince } from '../support/measured-chats.ts';
import { buyers, randomDays } from '../support/random-day.ts';

const highValue = { GBP: 150, EUR: 200.5 };
const inCents = { GBP: 15_000, EUR: 20_050 };
const DAY = 86_400_000;

function cents(amounts: Amounts): Record<string, number> {
  return Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [currency, Math.round(Number(amount) * 100)]),
  );
}

async function measures(desk: DeskInMemory, now: number, brute: BruteForce): Promise<void> {
  const week = await chatsOfTheWeek(desk.db, now);
  for (const hours of [12, 24] as const)
    expect(responseRate(week, hours, now)).toEqual(brute.responseRate(hours));
  expect(averageResponse(week, now)).toBe(brute.averageResponse());
  const [rated, assigned] = [
    await chatsRatedSince(desk.db, now - DAY),
    await chatsAssignedSince(desk.db, now - DAY),
  ];
  expect(satisfaction(rated, now - DAY, now)).toEqual(brute.satisfaction(now - DAY));
  expect(satisfaction(rated, now - DAY, now, 'ana')).toEqual(brute.satisfaction(now - DAY, 'ana'));
  expect(sessions(assigned, now - DAY, now, 'ben')).toBe(brute.sessions(now - DAY, 'ben'));
  for (const days of [1, 7, 90])
    expect(cents(conversion(await creditedIn(desk.db, days, now)))).toEqual(brute.conversion(days));
}

async function customers(desk: DeskInMemory, now: number, brute: BruteForce): Promise<void> {
  for (const buyer of buyers) {
    const { insights, totals } = await buyerOf(desk.db, buyer, now);
    expect(
      insights
        .filter(({ is }) => is === 'holds')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(brute.insights(buyer));
    expect({ ...totals, gmv: cents(totals.gmv) }).toEqual(brute.totals(buyer));
  }
  const folder = await highPriority(desk.db, now);
  expect(Object.fromEntries(folder.map(({ conversation, reasons }) => [conversation, reasons]))).toEqual(
    brute.highPriority(inCents),
  );
}

test('every figure is what counting anew from the log gives, now and as time passes', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomDays,
      fc.array(fc.constantFrom(1, DAY, 30 * DAY, 90 * DAY), { maxLength: 3 }),
      async (days, waits) => {
        const desk = await deskWith('ana', 'ben', 'cho');
        await desk.given(0, { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue });
        for (const { now, command } of days) await desk.run(now, command);
        let now = days.at(-1)?.now ?? 0;
        for (const wait of [0, ...waits]) {
          now += wait;
          await desk.engine.settle(now);
          const commits = await desk.db.commits.toArray();
          const brute = new BruteForce(new LogStory(commits.flatMap(({ events }) => events)), now);
          await measures(desk, now, brute);
          await customers(desk, now, brute);
        }
      },
    ),
    { numRuns: 60 },
  );
});
