import { exactly } from '../ui/moment.ts';
import type { Practice } from './use-practice.ts';

const HOUR = 3_600_000;
const steps = [
  ['+1 hour', HOUR],
  ['+12 hours', 12 * HOUR],
  ['+1 day', 24 * HOUR],
  ['+7 days', 7 * 24 * HOUR],
] as const;

/** The shop's present time, and steps ahead. There is no way back: what fell due has happened. */
export function TimeLevers({ now, zone, practice }: { now: number; zone: string; practice: Practice }) {
  return (
    <fieldset class="lever-group" aria-label="Time">
      <h2>Time</h2>
      <p class="figures">
        The shop’s clock shows <time dateTime={new Date(now).toISOString()}>{exactly(now, zone)}</time>
      </p>
      <div class="side-by-side">
        {steps.map(([name, advanceMs]) => (
          <button
            key={name}
            type="button"
            class="button small-button"
            onClick={() => practice.pull('/practice/time', { advanceMs })}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
