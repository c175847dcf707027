import type { Figure } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns } from './growth.ts';

const rounds = 5;

export async function listGrowth({ large, small }: Stage): Promise<Figure[]> {
  const once = (desk: Desk) => desk.bench().then((page) => page.evaluate(() => deskBench.lists(Date.now())));
  const times = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  return [growthFigure('list.growth', `${small.chats} chats`, times)];
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
