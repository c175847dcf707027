import { counted, percent } from '../ui/share.ts';

/** What performanceOf answers of the response rate. */
export interface RateCounts {
  readonly counted: number;
  readonly inTime: number;
  readonly pending: number;
  readonly excluded: number;
}

/** How many more chats may be answered late before the share falls under the target; negative once it has. */
export function missesLeft(rate: RateCounts, target: number): number {
  // A share of 0.85 is no exact number: without the hair, 17 of 20 would be under it.
  return Math.floor(rate.inTime / target - rate.counted + 1e-9);
}

/** The response rate's figure and the note beside it. */
export function rateFigure(
  rate: RateCounts,
  target: number,
): { readonly value: string; readonly note: string } {
  const value = percent(rate.inTime, rate.counted, target);
  if (rate.counted === 0) return { value, note: 'no chats yet' };
  const left = missesLeft(rate, target);
  const note = left < 0 ? `target ${percent(target, 1)}` : left === 1 ? '1 miss left' : `${left} misses left`;
  return { value, note };
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
