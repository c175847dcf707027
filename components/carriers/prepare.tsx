import { useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { CarriedParcel } from '../../core/domain/carrier/carrier-thread.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Icon } from '../ui/icon.tsx';
import { carrierWords } from '../words/carrier-words.ts';
import type { CarrierFacts } from '../words/english/carriers.ts';
import { carrierWork } from './carrier-work.ts';
import { platformChat } from './seller-chat.ts';

const says = carrierWords;

/** A text for the carrier, filled from what is known, to be changed and copied; and the way to where it is sent. */
export function Prepare({ about, facts }: { about: CarriedParcel; facts: CarrierFacts }) {
  const { me, shop } = useDesk();
  const act = useAct();
  const area = useRef<HTMLTextAreaElement>(null);
  const said = useSignal('');
  const [question, choose] = useState(0);
  const prepared = says.text(facts, says.questions[question]?.text(facts) ?? '');
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? prepared;
  const copy = async () => {
    const note = { id: crypto.randomUUID(), what: 'copied', text } as const;
    try {
      await navigator.clipboard.writeText(text);
      said.value = says.wasCopied;
    } catch {
      area.current?.select();
      said.value = says.notCopied;
    }
    await act.run(() => carrierWork(me.id, { do: 'keepCarrierNote', about, note }));
  };
  return (
    <section class="carrier-prepare">
      <label>
        <span class="label">{says.question}</span>
        <select
          class="select"
          value={question}
          onChange={({ currentTarget }) => {
            choose(Number(currentTarget.value));
            type(null);
          }}
        >
          {says.questions.map(({ name }, n) => (
            <option key={name} value={n}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{says.textName}</span>
        <textarea
          ref={area}
          class="area"
          rows={7}
          maxLength={4000}
          value={text}
          onInput={({ currentTarget }) => {
            type(currentTarget.value);
            said.value = '';
          }}
        />
      </label>
      <div class="side-by-side">
        <button type="button" class="button" aria-disabled={text.trim() === ''} onClick={copy}>
          <Icon name="copy" size="s" />
          {says.copy}
        </button>
        <a class="button" href={platformChat(shop.market)} target="_blank" rel="noreferrer">
          {says.openChat}
          <Icon name="external-link" size="s" />
        </a>
        <span class="hint" role="status">
          {said.value}
        </span>
      </div>
      <Refused words={act.words} />
    </section>
  );
}
