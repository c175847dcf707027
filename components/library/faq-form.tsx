import type { ComponentChildren } from 'preact';
import { faqFaults, tidyFaq } from '../../core/domain/library/faq-faults.ts';
import type { FaqEntry } from '../../core/domain/suggest/faq-entry.ts';
import { ask } from '../../core/protocol/client.ts';
import type { LibraryWork } from '../../core/protocol/library-work.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { languageName, languages } from '../translation/languages.ts';
import { libraryWords } from '../words/library-words.ts';
import { AnswerGuard } from './answer-guard.tsx';
import { troubleOf, variableList } from './fault-words.ts';
import { TextField } from './text-field.tsx';
import { TextPreview } from './text-preview.tsx';
import { useDraftText } from './use-draft-text.ts';

const texts = libraryWords.faq;

/** What is not said of a new entry yet. */
export function newFaq(said: Partial<FaqEntry> = {}): FaqEntry {
  const blank = { question: '', phrasings: [], answer: '', category: null, language: null };
  return { id: crypto.randomUUID(), ...blank, ...said };
}

interface FaqFormProps {
  entry: FaqEntry;
  /** Categories that other entries have. */
  categories: readonly string[];
  /** Who writes it. */
  by: string;
  /** For the preview. */
  names: { readonly agent: string; readonly shop: string };
  /** @param kept whether it was kept. */
  done: (kept: boolean) => void;
  /** Stands above its fields. */
  children?: ComponentChildren;
}

/** Where an entry of the FAQ library is written or changed. */
export function FaqForm({ entry, categories, by, names, done, children }: FaqFormProps) {
  const act = useAct();
  const { draft, set, attempted, form, attempt } = useDraftText(entry);
  const written = draft.value;
  const faults = faqFaults(tidyFaq(written));
  const trouble = (field: (typeof faults)[number]['field']) => troubleOf(faults, field, attempted);
  const save = async (event: Event) => {
    event.preventDefault();
    attempt();
    if (faults.length > 0) return;
    const work: LibraryWork = { do: 'changeFaqs', keep: [tidyFaq(draft.peek())], forget: [] };
    if (await act.run(() => ask({ ask: 'house', by, work }))) done(true);
  };
  return (
    <form ref={form} noValidate onSubmit={save}>
      <div class="modal-body text-form">
        {children}
        <TextField
          label={texts.question}
          value={written.question}
          set={(question) => set({ question })}
          trouble={trouble('question')}
          takesFocus
        />
        <TextField
          label={texts.phrasings}
          hint={texts.phrasingsHint}
          rows={3}
          value={written.phrasings.join('\n')}
          set={(typed) => set({ phrasings: typed.split('\n') })}
          trouble={trouble('phrasings')}
        />
        <TextField
          label={texts.answer}
          hint={libraryWords.variables(variableList)}
          rows={5}
          value={written.answer}
          set={(answer) => set({ answer })}
          trouble={trouble('answer')}
        />
        <AnswerGuard text={written.answer} />
        <TextPreview text={written.answer} {...names} />
        <div class="two-fields">
          <TextField
            label={texts.category}
            value={written.category ?? ''}
            set={(category) => set({ category: category === '' ? null : category })}
            trouble={trouble('category')}
            offers={categories}
          />
          <LanguageField value={written.language} set={(language) => set({ language })} />
        </div>
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

interface LanguageFieldProps {
  value: string | null;
  set: (language: string | null) => void;
}

function LanguageField({ value, set }: LanguageFieldProps) {
  const known = value === null || languages.includes(value) ? languages : [...languages, value];
  return (
    <label>
      <span class="label">{texts.language}</span>
      <select
        class="select"
        value={value ?? ''}
        onChange={({ currentTarget }) => set(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{texts.noLanguage}</option>
        {known.map((each) => (
          <option key={each} value={each}>
            {languageName(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
