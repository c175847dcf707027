import type { DayResponse } from '../../core/domain/metrics/response-by-day.ts';
import { calendarDay } from '../ui/moment.ts';
import { percent } from '../ui/share.ts';
import { words } from '../words/words.ts';

const texts = words.performance;

/** The figure's drawing in words: each day and how its chats were answered. */
export function RateByDay({ days, target }: { days: readonly DayResponse[]; target: number }) {
  if (days.every(({ counted }) => counted === 0)) return null;
  return (
    <details>
      <summary>{texts.byDay}</summary>
      <dl class="counts-behind">
        {days.map(({ day, counted, inTime }) => (
          <div key={day}>
            <dt>{calendarDay(day)}</dt>
            <dd>
              {counted === 0
                ? texts.dayNone
                : texts.dayRate(inTime, counted, percent(inTime, counted, target))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
