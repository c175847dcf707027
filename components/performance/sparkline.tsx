import type { DayResponse } from '../../core/domain/metrics/response-by-day.ts';
import { sparkShape } from './spark-shape.ts';

const width = 142;
const height = 26;

/** The response rate over the last days against its target. The words for it are behind the figure. */
export function Sparkline({ days, target }: { days: readonly DayResponse[]; target: number }) {
  const shape = sparkShape(days, target, width, height);
  // One day is a dot, and says nothing of how it went.
  if (shape.points.length < 2) return null;
  const last = shape.points.at(-1);
  return (
    <svg class="sparkline" viewBox={`-4 -4 ${width + 8} ${height + 8}`} aria-hidden="true">
      <line x1="0" x2={width} y1={shape.target} y2={shape.target} />
      {shape.lines.map((points) => (
        <polyline key={points} points={points} />
      ))}
      {shape.points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={x === last?.x ? 3 : 1} />
      ))}
    </svg>
  );
}
