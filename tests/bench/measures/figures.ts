import type { Figure } from '../figure.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns } from './growth.ts';

const rounds = 5;

/** The figures on top of the desk, as the panel reads them anew. */
export async function figuresGrowth({ large, small }: Stage): Promise<Figure[]> {
  const once = async (desk: Desk) => {
    const page = await desk.bench();
    return { 'all figures': await page.evaluate(() => deskBench.figures(Date.now())) };
  };
  const times = await inTurns(
    () => once(large),
    () => once(small),
    rounds,
  );
  return [growthFigure('figures.growth', `${small.chats} chats`, times)];
}
