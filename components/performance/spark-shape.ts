import type { DayResponse } from '../../core/domain/metrics/response-by-day.ts';

/** What a drawing of the rate needs, in a box of the given size. */
export interface SparkShape {
  /** Lines between neighbouring days that both have a rate. */
  readonly lines: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** How high the target lies. */
  readonly target: number;
}

/**
 * The shape of the days' rates. Days without one are gaps: nothing is drawn where nothing is known. The scale is cut at
 * the lowest value, so that a line near the target can be told from it. @param target 0..1
 */
export function sparkShape(
  days: readonly DayResponse[],
  target: number,
  width: number,
  height: number,
): SparkShape {
  const rates = days.map(({ counted, inTime }) => (counted === 0 ? null : inTime / counted));
  const known = rates.filter((rate) => rate !== null);
  const low = Math.max(0, Math.min(target, ...known) - 0.02);
  const round = (value: number) => Math.round(value * 10) / 10;
  const up = (rate: number) => round(height - ((rate - low) / (1 - low)) * height);
  const across = (at: number) => round((at / (days.length - 1)) * width);
  const points = rates.map((rate, at) => (rate === null ? null : { x: across(at), y: up(rate) }));
  const lines: string[] = [];
  let run: string[] = [];
  for (const point of [...points, null]) {
    if (point) run.push(`${point.x},${point.y}`);
    else {
      if (run.length > 1) lines.push(run.join(' '));
      run = [];
    }
  }
  return { lines, points: points.filter((point) => point !== null), target: up(target) };
}
