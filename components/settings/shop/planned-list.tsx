import { useId } from 'preact/hooks';
import type { HolidayPlan } from '../../../core/domain/shop/shop.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { calendarDay, dayAndTime } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.holiday;

/** Whole days by their names; with the time where it is no whole day any more, for the zone is another one. */
function periodWords({ from, to }: HolidayPlan, zone: string): string {
  const [begins, ends] = [wallClock(from, zone), wallClock(to, zone)];
  if (begins.sinceMidnight !== 0 || ends.sinceMidnight !== 0)
    return texts.period(dayAndTime(from, zone), dayAndTime(to, zone));
  const [first, last] = [calendarDay(begins.day), calendarDay(wallClock(to - 1, zone).day)];
  return first === last ? first : texts.period(first, last);
}

interface PlannedListProps {
  plans: readonly HolidayPlan[];
  /** The one that holiday mode is on by. */
  running: HolidayPlan | undefined;
  zone: string;
}

/** The holidays to come, each to be taken back. */
export function PlannedList({ plans, running, zone }: PlannedListProps) {
  const { by, why } = useMay();
  const act = useAct();
  const id = useId();
  const ahead = plans.filter((plan) => plan !== running).toSorted((one, other) => one.from - other.from);
  if (ahead.length === 0) return null;
  return (
    <div>
      <h3 class="label" id={id}>
        {texts.planned}
      </h3>
      <ul class="planned" aria-labelledby={id}>
        {ahead.map((plan) => {
          const period = periodWords(plan, zone);
          return (
            <li key={plan.id}>
              <span class="grow figures">{period}</span>
              <button
                type="button"
                class="button small-button"
                disabled={why !== ''}
                aria-label={texts.cancelOf(period)}
                onClick={() => act.run(() => command({ do: 'cancelHoliday', by, plan: plan.id }))}
              >
                {texts.cancel}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="hint">{texts.takesOver}</p>
      <Refused words={act.words} />
    </div>
  );
}
