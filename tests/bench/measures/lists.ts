import { type Figure, short } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns, type Times } from './growth.ts';

const rounds = 5;

/** The first page of every list there is. */
export async function listGrowth({ large, small }: Stage): Promise<Figure[]> {
  const once = async (desk: Desk) => (await desk.bench()).evaluate(() => deskBench.lists(Date.now()));
  const answers = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  const times = { large: answers.large.map(({ ms }) => ms), small: answers.small.map(({ ms }) => ms) };
  const figure = growthFigure('list.growth', `${small.chats} chats`, times);
  const rowsOf = (all: typeof answers.large) => all[0]?.rows ?? {};
  const [here, there] = [rowsOf(answers.large), rowsOf(answers.small)];
  // The same work on both sides: a list of three rows is read sooner than one of fifty, however it is stored.
  const alike = Object.keys(here).filter((name) => here[name] === there[name]);
  const only = (all: readonly Times[]) =>
    all.map((round) => Object.fromEntries(alike.map((name) => [name, round[name] ?? 0])));
  const fair = growthFigure('', '', { large: only(times.large), small: only(times.small) });
  const rowsRead = (rows: Times) => Object.values(rows).reduce((sum, each) => sum + each, 0);
  const note = `${rowsRead(here)} rows in all lists against ${rowsRead(there)}; of the ${alike.length} lists as long on both sides the ratio is ${short(fair.ratio ?? 0)}`;
  return [{ ...figure, notes: [...(figure.notes ?? []), note] }];
}

/** All counts of every folder and category. */
export async function countsGrowth({ large, small }: Stage): Promise<Figure[]> {
  const once = (desk: Desk) => desk.bench().then((page) => page.evaluate(() => deskBench.counts(Date.now())));
  const times = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  return [growthFigure('counts.growth', `${small.chats} chats`, times)];
}
