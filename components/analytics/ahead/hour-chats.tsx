import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { dayAndTime, hourShort } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HeldRows } from '../held-rows.tsx';
import { askedHere, askHere } from '../view-place.ts';
import { ChatLine } from './chat-line.tsx';

const texts = analyticsWords.ahead.deadlines;

/** Chooses an hour; again, none. @param from its first instant, epoch ms. */
export function chooseHour(from: number): void {
  const chosen = askedHere.peek().get('hour') === String(from);
  askHere({ hour: chosen ? undefined : String(from) });
}

/** The chats of one hour: of the one that was picked in the chart, or is chosen here. */
export function HourChats({ ahead }: { ahead: ReadonlySignal<Ahead | undefined> }) {
  const { now, shop } = useDesk();
  const chosen = useComputed(() => askedHere.value.get('hour') ?? '');
  const hour = useComputed(() => ahead.value?.hours.find(({ from }) => String(from) === chosen.value));
  const rows = useComputed(() => hour.value?.due.map(({ row }) => row));
  const some =
    ahead.value?.hours.filter(({ from, due }) => due.length > 0 || String(from) === chosen.value) ?? [];
  if (some.length === 0) return null;
  return (
    <div class="ahead-hour">
      <label class="side-by-side">
        <span>{texts.hour}</span>
        <select
          class="select"
          value={hour.value ? chosen.value : ''}
          onChange={({ currentTarget: { value } }) => askHere({ hour: value === '' ? undefined : value })}
        >
          <option value="">{texts.everyHour}</option>
          {some.map(({ from, due }) => (
            <option key={from} value={from}>
              {texts.hourOption(hourShort(from, now.peek(), shop.zone), due.length)}
            </option>
          ))}
        </select>
      </label>
      {hour.value && hour.value.due.length === 0 && <p class="hint">{texts.hourEmpty}</p>}
      {hour.value && (
        <HeldRows
          key={chosen.value}
          rows={rows}
          name={texts.hourChats(dayAndTime(hour.value.from, shop.zone))}
          draw={(row) => <ChatLine key={row.id} row={row} />}
        />
      )}
    </div>
  );
}
