import type { ComponentChildren } from 'preact';
import { faqFaults, faqLimits, tidyFaq } from '../../../core/domain/library/faq-faults.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { ask } from '../../../core/protocol/client.ts';
import type { LibraryWork } from '../../../core/protocol/library-work.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { faultWords } from '../../library/fault-words.ts';
import { TextField } from '../../library/text-field.tsx';
import { useDraftText } from '../../library/use-draft-text.ts';
import { libraryWords } from '../../words/library-words.ts';

const texts = libraryWords.add;

interface PhrasingFormProps {
  /** The entry that gets it. */
  to: FaqRow;
  /** What the buyer asked. */
  asked: readonly string[];
  by: string;
  done: (kept: boolean) => void;
  children: ComponentChildren;
}

/** Keeps what a buyer asked as one more way to ask for an entry. */
export function PhrasingForm({ to, asked, by, done, children }: PhrasingFormProps) {
  const act = useAct();
  const { draft, set, attempted, form, attempt } = useDraftText({ asked: asked.join('\n') });
  const { asked: _, ...entry } = to;
  const ways = draft.value.asked.split('\n').filter((each) => each.trim() !== '');
  const grown: FaqEntry = tidyFaq({ ...entry, phrasings: [...entry.phrasings, ...ways] });
  const [fault] = faqFaults(grown).filter(({ field }) => field === 'phrasings');
  const missing = ways.length === 0 && attempted ? faultWords({ what: 'missing' }) : '';
  const trouble =
    fault?.what === 'tooMany' ? texts.full(faqLimits.phrasings) : fault ? faultWords(fault) : missing;
  const save = async (event: Event) => {
    event.preventDefault();
    attempt();
    if (fault || ways.length === 0) return;
    const work: LibraryWork = { do: 'changeFaqs', keep: [grown], forget: [] };
    if (await act.run(() => ask({ ask: 'house', by, work }))) done(true);
  };
  return (
    <form ref={form} noValidate onSubmit={save}>
      <div class="modal-body text-form">
        {children}
        <div>
          <p class="label">{texts.nearest}</p>
          <p dir="auto">{entry.question}</p>
        </div>
        <div>
          <p class="label">{texts.answered}</p>
          <blockquote class="text-preview" dir="auto">
            {entry.answer}
          </blockquote>
        </div>
        <TextField
          label={texts.wording}
          hint={libraryWords.faq.phrasingsHint}
          rows={3}
          value={draft.value.asked}
          set={(typed) => set({ asked: typed })}
          trouble={trouble}
        />
        <Refused words={act.words} />
      </div>
      <div class="modal-foot">
        <button type="button" class="button" onClick={() => done(false)}>
          {libraryWords.cancel}
        </button>
        <button type="submit" class="button primary" disabled={act.busy.value}>
          {libraryWords.save}
        </button>
      </div>
    </form>
  );
}
