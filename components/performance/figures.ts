import type { Performance } from '../../core/store/queries/performance-of.ts';
import { counted, percent } from '../ui/share.ts';

/** The response rate's figure and the note beside it. */
export function rateFigure({ rate, target, standing }: Pick<Performance, 'rate' | 'target' | 'standing'>): {
  readonly value: string;
  readonly note: string;
} {
  const value = percent(rate.inTime, rate.counted, target);
  if (standing.state === 'none') return { value, note: 'no chats yet' };
  if (standing.state !== 'met') return { value, note: `target ${percent(target, 1)}` };
  return { value, note: standing.missesLeft === 1 ? '1 miss left' : `${standing.missesLeft} misses left` };
}

/** Today's satisfaction and how many ratings it stands on. */
export function satisfactionFigure(
  rated: number,
  good: number,
): { readonly value: string; readonly note: string } {
  return {
    value: percent(good, rated),
    note: rated === 0 ? 'none rated' : `${counted(rated, 'rated', 'rated')}`,
  };
}
