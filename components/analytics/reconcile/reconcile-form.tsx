import { useId, useState } from 'preact/hooks';
import type { StatedFigure } from '../../../core/domain/metrics/contenders.ts';
import type { PlatformFigures } from '../../../core/domain/metrics/platform-figures.ts';
import { statedOf } from '../../../core/domain/metrics/reconcile.ts';
import { dayAfter } from '../../../core/domain/shop/zone.ts';
import { ask } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.reconcile;

/** Whole days of the shop, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

interface ReconcileFormProps {
  figure: StatedFigure;
  days: Days;
  changeDays: (days: Days) => void;
  typed: string;
  type: (text: string) => void;
  /** Whether TikTok can be asked for it; otherwise it is typed. */
  mayAsk: boolean;
}

/** The days, and the figure as TikTok states it: typed, or asked for. */
export function ReconcileForm({ figure, days, changeDays, typed, type, mayAsk }: ReconcileFormProps) {
  const { me } = useDesk();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const id = useId();
  const wrong =
    days.first > days.last ? texts.noDays : typed !== '' && !statedOf(typed) ? texts.notAFigure : '';
  const said = wrong || trouble;
  const askTikTok = async () => {
    setAsking(true);
    setTrouble('');
    const work = { do: 'readPerformance', from: days.first, before: dayAfter(days.last, 1) };
    const reply = await ask({ ask: 'house', by: me.id, work });
    setAsking(false);
    if (!reply.ok) return setTrouble(('refusal' in reply ? reply.refusal : reply.fault).words);
    const figures = reply.value as PlatformFigures;
    const stated = figures.sessions === '0' || figure === 'rate12' ? '' : figures[figure];
    type(stated);
    if (stated === '') setTrouble(texts.saysNothing);
  };
  const day = (which: keyof Days, name: string) => (
    <label>
      <span class="label">{name}</span>
      <input
        class="field"
        type="date"
        value={days[which]}
        onChange={(event) =>
          event.currentTarget.value && changeDays({ ...days, [which]: event.currentTarget.value })
        }
      />
    </label>
  );
  return (
    <form
      class="reconcile-form"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {day('first', texts.first)}
      {day('last', texts.last)}
      <label>
        <span class="label">{texts.theirs(figure)}</span>
        <input
          class="field"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={wrong !== ''}
          aria-describedby={id}
          onInput={(event) => {
            setTrouble('');
            type(event.currentTarget.value);
          }}
        />
      </label>
      {mayAsk && (
        <button type="button" class="button" disabled={asking || days.first > days.last} onClick={askTikTok}>
          {asking ? texts.asking : texts.ask}
        </button>
      )}
      <p class="reconcile-trouble" id={id} role="status">
        {said}
      </p>
    </form>
  );
}
