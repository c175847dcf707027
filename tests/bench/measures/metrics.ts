import { type Figure, median, short } from '../figure.ts';
import type { Stage } from '../stage/stage.ts';
import { growthFigure, inTurns } from './growth.ts';

/** A shop of this size: so many chats a day. */
const perDay = 200;

/**
 * Everything that Performance and Analytics show of seven days, after a year of history and after seven days of it: the
 * last seven are the same in both.
 */
export async function metricsGrowth({ empty, now, sizes }: Stage): Promise<Figure[]> {
  const page = await empty.bench();
  const sides = [...sizes.history].reverse().map((days) => ({ now, days, perDay }));
  const [long, short_] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const chats: number[] = [];
  for (const side of sides) chats.push(await page.evaluate((asked) => deskBench.fillHistory(asked), side));
  const week = async (side: (typeof sides)[0]) => page.evaluate((asked) => deskBench.metrics(asked, 7), side);
  const seen = await inTurns(
    () => week(long),
    () => week(short_),
    sizes.rounds,
  );
  const [counted, fewer] = [seen.large[0]?.chats ?? 0, seen.small[0]?.chats ?? 0];
  // A few that began before the week were answered or rated in it.
  if (counted < fewer || counted > 1.05 * fewer) throw new Error('The week is not the same on both sides.');
  const quarter: typeof seen.large = [];
  for (let round = 0; round < (long.days < 90 ? 0 : 5); round += 1)
    quarter.push(await page.evaluate((asked) => deskBench.metrics(asked, 90), long));
  await empty.closeBench();
  const times = { large: seen.large.map((each) => each.times), small: seen.small.map((each) => each.times) };
  const figure = growthFigure('metrics.growth', `${chats[1]} chats of 7 days`, times);
  const total = (all: typeof quarter) =>
    short(median(all.map((each) => Object.values(each.times).reduce((sum, ms) => sum + ms, 0))));
  const partsOf = (all: typeof quarter) =>
    Object.keys(all[0]?.times ?? {})
      .map((part) => `${part} ${short(median(all.map(({ times: each }) => each[part] ?? 0)))} ms`)
      .join(', ');
  const held = (all: typeof quarter) => short(median(all.map(({ longest }) => longest)));
  return [
    {
      ...figure,
      notes: [
        ...(figure.notes ?? []),
        `${chats[0]} chats of ${long.days} days; 7 days of them (${counted} chats): ${total(seen.large)} ms, the page held up for at most ${held(seen.large)} ms`,
        ...(quarter[0]
          ? [
              `90 days (${quarter[0].chats} chats): ${total(quarter)} ms, ${partsOf(quarter)}; the page held up for at most ${held(quarter)} ms`,
            ]
          : []),
      ],
    },
  ];
}
