import { exactly } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import type { Practice } from './use-practice.ts';

const HOUR = 3_600_000;
const { time } = words.practice;
const steps = [
  [time.hour, HOUR],
  [time.halfDay, 12 * HOUR],
  [time.day, 24 * HOUR],
  [time.week, 7 * 24 * HOUR],
] as const;

/** The shop's present time, and steps ahead. There is no way back: what fell due has happened. */
export function TimeLevers({ now, zone, practice }: { now: number; zone: string; practice: Practice }) {
  return (
    <fieldset class="lever-group" aria-label={time.heading}>
      <h2>{time.heading}</h2>
      <p class="figures">
        {time.clockShows}
        <time dateTime={new Date(now).toISOString()}>{exactly(now, zone)}</time>
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
