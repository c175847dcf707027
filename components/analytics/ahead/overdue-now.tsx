import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { Icon } from '../../ui/icon.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HeldRows } from '../held-rows.tsx';
import { ChatLine } from './chat-line.tsx';

const texts = analyticsWords.ahead;

/** What is late already, apart from what can still be answered in time. */
export function OverdueNow({ ahead }: { ahead: ReadonlySignal<Ahead | undefined> }) {
  const rows = useComputed(() => ahead.value?.overdue.first);
  const { count = 0, first = [] } = ahead.value?.overdue ?? {};
  return (
    <section class="ahead-part" aria-labelledby="ahead-overdue">
      <h2 id="ahead-overdue">{texts.overdue.title}</h2>
      <p class={count > 0 ? 'ahead-said ahead-late' : 'ahead-said'}>
        <Icon name={count > 0 ? 'circle-alert' : 'circle-check'} />
        {count > 0 ? texts.overdue.count(count) : texts.overdue.none}
      </p>
      {first.length > 0 && (
        <HeldRows rows={rows} name={texts.overdue.list} draw={(row) => <ChatLine key={row.id} row={row} />} />
      )}
      {first.length < count && <p class="hint">{texts.misses.firstOf(first.length, count)}</p>}
    </section>
  );
}
