import { type Figure, median } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns, type Times } from './growth.ts';

/** Rows of a first page. */
const page = 50;

function only(times: readonly Times[], names: ReadonlySet<string>): Times[] {
  return times.map((round) => Object.fromEntries(Object.entries(round).filter(([name]) => names.has(name))));
}

/**
 * The first page of every list. Like is held against like: full pages against full pages, and of every list, full or not,
 * as many rows as both sides have. What is left is how it looks where the small side has fewer rows to give.
 */
export async function listGrowth({ large, small, sizes }: Stage): Promise<Figure[]> {
  const asked = async (desk: Desk, limits: Readonly<Record<string, number>>) =>
    (await desk.bench()).evaluate((rows) => deskBench.lists(Date.now(), rows), limits);
  const rowsOf = async (desk: Desk) => (await desk.bench()).evaluate(() => deskBench.pages(Date.now()));
  const [few, many] = [await rowsOf(small), await rowsOf(large)];
  const full = new Set(Object.keys(few).filter((name) => few[name] === page && many[name] === page));
  const whole = await inTurns(
    () => asked(large, {}),
    () => asked(small, {}),
    sizes.rounds,
  );
  const alike = await inTurns(
    () => asked(large, few),
    () => asked(small, few),
    sizes.rounds,
  );
  const held = `${small.chats} chats`;
  const pages = { large: only(whole.large, full), small: only(whole.small, full) };
  const all = Object.keys(few);
  const note = `${full.size} of ${all.length} lists have fifty rows on both sides; of all, the smaller side has ${median(Object.values(few))} in the median`;
  const first = growthFigure('list.growth', `${held}, the lists with fifty rows in both`, pages);
  return [
    { ...first, notes: [...(first.notes ?? []), note] },
    growthFigure('list.growth.alike', `${held}, every list, as many rows as in both`, alike),
    growthFigure('list.growth.uneven', `${held}, every list, up to fifty rows of each`, whole),
  ];
}

export async function countsGrowth({ large, small, sizes }: Stage): Promise<Figure[]> {
  const once = (desk: Desk) => desk.bench().then((page) => page.evaluate(() => deskBench.counts(Date.now())));
  const times = await inTurns(
    () => once(large),
    () => once(small),
    sizes.rounds,
  );
  return [growthFigure('counts.growth', `${small.chats} chats`, times)];
}
