import { useState } from 'preact/hooks';
import type { CarriedParcel } from '../../core/domain/carrier/carrier-thread.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { carrierWords } from '../words/carrier-words.ts';
import { carrierWork } from './carrier-work.ts';

const says = carrierWords;

/** Notes what the carrier answered there. */
export function AnswerForm({ about }: { about: CarriedParcel }) {
  const { me } = useDesk();
  const act = useAct();
  const [text, type] = useState('');
  const keep = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const note = { id: crypto.randomUUID(), what: 'answer', text } as const;
    if (await act.run(() => carrierWork(me.id, { do: 'keepCarrierNote', about, note }))) type('');
  };
  return (
    <form class="carrier-prepare" onSubmit={keep}>
      <label>
        <span class="label">{says.answerName}</span>
        <textarea
          class="area"
          rows={3}
          maxLength={4000}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <div>
        <button type="submit" class="button" aria-disabled={text.trim() === ''}>
          {says.note}
        </button>
      </div>
      <Refused words={act.words} />
    </form>
  );
}
