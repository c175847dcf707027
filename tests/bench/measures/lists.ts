import { type Figure, short } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns } from './growth.ts';

const rounds = 5;

export async function listGrowth({ large, small }: Stage): Promise<Figure[]> {
  // A list of few chats has no fifty rows: both sides are asked for as many as the smaller has.
  const limits = await (await small.bench()).evaluate(() => deskBench.pages(Date.now()));
  const once = async (desk: Desk) =>
    (await desk.bench()).evaluate((rows) => deskBench.lists(Date.now(), rows), limits);
  const whole = async (desk: Desk) => {
    const times = await (await desk.bench()).evaluate(() => deskBench.lists(Date.now(), {}));
    return Object.values(times).reduce((sum, each) => sum + each, 0);
  };
  const full = { large: await whole(large), small: await whole(small) };
  const times = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  const figure = growthFigure('list.growth', `${small.chats} chats, the same rows of each list`, times);
  const note = `with up to fifty rows of each, where the smaller side often has fewer: ${short(full.large / full.small)}`;
  return [{ ...figure, notes: [...(figure.notes ?? []), note] }];
}

export async function countsGrowth({ large, small }: Stage): Promise<Figure[]> {
  const once = (desk: Desk) => desk.bench().then((page) => page.evaluate(() => deskBench.counts(Date.now())));
  const times = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  return [growthFigure('counts.growth', `${small.chats} chats`, times)];
}
