import { useComputed, useSignal } from '@preact/signals';
import { type ClosingAhead as Closing, closingAhead } from '../../../core/store/queries/closing-ahead.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { waitOf } from '../../../core/store/queries/wait-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { exactly, hourShort } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HeldRows } from '../held-rows.tsx';
import { useLately } from '../use-lately.ts';
import { AheadLine } from './ahead-line.tsx';
import { chosenHours } from './chosen-hours.ts';
import { HoursChoice } from './hours-choice.tsx';

const texts = analyticsWords.ahead.closing;
const offered = [24, 72];
const HOUR = 3_600_000;
const PAGE = 20;
const REST = 2000;

/** The chats that the 7 days will close, first those in which somebody still waits. */
export function ClosingAhead() {
  const hours = chosenHours('closing', offered);
  const limit = useSignal(PAGE);
  const { lately, at } = useLately();
  const found = useLiveAtEase(
    () => closingAhead(deskDb(), { now: at(), until: at() + hours * HOUR, limit: limit.value }),
    [hours, limit.value, lately.value],
    REST,
  );
  const rows = useComputed(() => found.value && [...found.value.unanswered, ...found.value.answered]);
  if (!found.value || !rows.value) return null;
  const { count, unanswered, more } = found.value;
  const shown = rows.value.length;
  return (
    <section class="ahead-part" aria-labelledby="ahead-closing">
      <div class="ahead-head">
        <h2 id="ahead-closing">{texts.title}</h2>
        <HoursChoice ask="closing" legend={texts.within} offered={offered} chosen={hours} />
      </div>
      <p class="ahead-said">
        {count === 0
          ? texts.none(hours)
          : `${texts.count(count, hours)} ${texts.unanswered(unanswered.length, more)}`}
      </p>
      <p class="hint">{texts.rule}</p>
      {shown > 0 && (
        <HeldRows rows={rows} name={texts.list} draw={(row) => <ClosingLine key={row.id} row={row} />} />
      )}
      {shown < count && (
        <p class="side-by-side">
          <span class="hint">{texts.shown(shown, count)}</span>
          <button
            type="button"
            class="link"
            onClick={() => {
              limit.value += PAGE;
            }}
          >
            {texts.more(Math.min(PAGE, count - shown))}
          </button>
        </p>
      )}
    </section>
  );
}

function ClosingLine({ row }: { row: Closing['answered'][number] }) {
  const { now, shop } = useDesk();
  const closes = row.closesAt ?? now.peek();
  return (
    <AheadLine row={row}>
      {waitOf(row) && <span class="tag asks">{texts.stillWaits}</span>}
      <time class="hint figures" title={exactly(closes, shop.zone)}>
        {texts.closes(hourShort(closes, now.peek(), shop.zone))}
      </time>
    </AheadLine>
  );
}
