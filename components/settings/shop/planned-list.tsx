import { useId } from 'preact/hooks';
import type { HolidayPlan } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.holiday;

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
          const period = texts.period(dayAndTime(plan.from, zone), dayAndTime(plan.to, zone));
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
