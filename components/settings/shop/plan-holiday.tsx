import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { daysPlanned, runningPlan } from '../../../core/domain/holiday/holiday-plan.ts';
import type { HolidayPlan, Shop } from '../../../core/domain/shop/shop.ts';
import { isDay, wallClock } from '../../../core/domain/shop/zone.ts';
import { command } from '../../../core/protocol/client.ts';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { SaveRow } from '../save-row.tsx';
import { PlannedList } from './planned-list.tsx';

const texts = settingsWords.holiday;

interface Typed {
  readonly first: string;
  readonly last: string;
}

/** What is wrong with the days, '' for nothing. */
function daysWrong({ first, last }: Typed, { zone, plannedHolidays }: Shop, today: string): string {
  if (!isDay(last)) return texts.missing;
  if (last < first) return texts.wrongOrder;
  if (last < today) return texts.over;
  if (!isDay(first)) return '';
  const { from, to } = daysPlanned(first, last, zone);
  const meets = (plan: HolidayPlan) => plan.from < to && from < plan.to;
  return plannedHolidays.some(meets) ? texts.taken : '';
}

/** Plans days of holiday mode, and shows what is planned. */
export function PlanHoliday({ shop, now }: { shop: Shop; now: ReadonlySignal<number> }) {
  const { by, why } = useMay();
  const act = useAct();
  const [typed, setTyped] = useState<Typed>({ first: '', last: '' });
  const [tried, setTried] = useState(false);
  const today = useDerived(() => wallClock(now.value, shop.zone).day, [now, shop.zone]).value;
  const { first, last } = typed;
  const firstWrong = isDay(first) ? '' : texts.missing;
  const lastWrong = daysWrong(typed, shop, today);
  const shows = (wrong: string, day: string) => (tried || day !== '' ? wrong : '');
  const plan = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (firstWrong !== '' || lastWrong !== '') return;
    const wanted = { plan: crypto.randomUUID(), firstDay: first, lastDay: last };
    if (!(await act.run(() => command({ do: 'planHoliday', by, ...wanted })))) return;
    setTyped({ first: '', last: '' });
    setTried(false);
  };
  const day = (name: keyof Typed, label: string, wrong: string) => (
    <Field name={label} wrong={shows(wrong, typed[name])}>
      {(attributes) => (
        <input
          {...attributes}
          class="field"
          type="date"
          min={today}
          value={typed[name]}
          onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
  const preview = firstWrong === '' && lastWrong === '' ? previewOf(typed, shop, today) : '';
  return (
    <>
      <form onSubmit={plan} noValidate>
        <fieldset class="settings-group" disabled={why !== ''}>
          <legend class="label">{texts.plan}</legend>
          <div class="plan-days">
            {day('first', texts.first, firstWrong)}
            {day('last', texts.last, lastWrong)}
          </div>
          <p class="hint figures">{preview === '' ? texts.zone(shop.zone) : preview}</p>
          <SaveRow name={texts.planIt} act={act} rests={false} saved="" />
        </fieldset>
      </form>
      <PlannedList plans={shop.plannedHolidays} running={runningPlan(shop)} zone={shop.zone} />
    </>
  );
}

function previewOf({ first, last }: Typed, { zone }: Shop, today: string): string {
  const { from, to } = daysPlanned(first, last, zone);
  const until = dayAndTime(to, zone);
  return first <= today ? texts.atOnce(until) : texts.preview(dayAndTime(from, zone), until);
}
