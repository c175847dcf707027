import type { Performance } from '../../core/store/queries/performance-of.ts';
import { percent, whole } from '../ui/share.ts';
import { words } from '../words/words.ts';

/** The response rate's figure and the note beside it. */
export function rateFigure({ rate, target, standing }: Pick<Performance, 'rate' | 'target' | 'standing'>): {
  readonly value: string;
  readonly note: string;
} {
  const value = percent(rate.inTime, rate.counted, target);
  if (standing.state === 'none') return { value, note: words.performance.noChats };
  if (standing.state !== 'met') return { value, note: words.performance.target(percent(target, 1)) };
  return { value, note: words.performance.missesLeft(standing.missesLeft ?? 0) };
}

/** Today's satisfaction and how many ratings it stands on. */
export function satisfactionFigure(
  rated: number,
  good: number,
): { readonly value: string; readonly note: string } {
  return {
    value: percent(good, rated),
    note: rated === 0 ? words.performance.noneRated : words.performance.rated(whole(rated)),
  };
}
