import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CheckOutgoing } from '../../../core/domain/guard/guard-over.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import { Refused } from '../../desk/refused.tsx';
import type { Act } from '../../desk/use-act.ts';
import { newFaq } from '../../library/faq-form.tsx';
import { useGuard } from '../../library/use-guard.ts';
import { languageName } from '../../translation/languages.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';
import { type Deleted, DeletedStrip } from '../exchange/deleted-strip.tsx';
import { Pager, usePages } from '../exchange/pager.tsx';
import { useChange } from '../exchange/use-change.ts';
import { changeFaqs } from './change-faqs.ts';
import { FaqTools } from './faq-tools.tsx';
import { findEntries, type Wanted } from './find-entries.ts';

const texts = settingsWords.faq;

interface FaqListProps {
  rows: readonly FaqRow[];
  categories: readonly string[];
  by: string;
  /** Why nothing can be changed here, '' where it can. */
  cannot: string;
  edit: (entry: FaqEntry) => void;
}

/** The entries, found by words, category and language; a page of them at a time. */
export function FaqList({ rows, categories, by, cannot, edit }: FaqListProps) {
  const { act, run } = useChange<FaqEntry>((keep, forget) => changeFaqs(by, keep, forget));
  const guard = useGuard();
  const wanted = useSignal<Wanted>({ typed: '', category: '', language: '' });
  const deleted = useSignal<Deleted | null>(null);
  const found = findEntries(rows, wanted.value);
  const paged = usePages(found);
  const remove = async (row: FaqRow) => {
    const undo = await run([], [row.id]);
    if (undo) deleted.value = { name: row.question, undo };
  };
  return (
    <div class="exchange">
      <FaqTools
        rows={rows}
        categories={categories}
        wanted={wanted.value}
        want={(change) => {
          wanted.value = { ...wanted.peek(), ...change };
          paged.page.value = 0;
        }}
      />
      <div class="side-by-side">
        <button type="button" class="button primary" disabled={cannot !== ''} onClick={() => edit(newFaq())}>
          {texts.fresh}
        </button>
        {cannot !== '' && <span class="hint">{cannot}</span>}
      </div>
      <DeletedStrip deleted={deleted} />
      <Refused words={act.words} />
      {rows.length === 0 ? <p class="hint">{texts.empty}</p> : found.length === 0 && <p>{texts.none}</p>}
      {found.length > 0 && <Pager paged={paged} all={texts.entries(found.length)} />}
      <ul class="texts" aria-label={texts.list}>
        {paged.shown.map((row) => (
          <Entry
            key={row.id}
            row={row}
            guard={guard.value}
            cannot={cannot !== ''}
            act={act}
            edit={edit}
            remove={remove}
          />
        ))}
      </ul>
      {paged.pages > 1 && <Pager paged={paged} all={texts.entries(found.length)} />}
    </div>
  );
}

interface EntryProps {
  row: FaqRow;
  guard: CheckOutgoing | null;
  cannot: boolean;
  act: Act;
  edit: (entry: FaqEntry) => void;
  remove: (row: FaqRow) => Promise<void>;
}

function Entry({ row, guard, cannot, act, edit, remove }: EntryProps) {
  const { question, phrasings, answer, category, language, asked } = row;
  const stopped = useMemo(
    () => guard?.(answer).findings.find(({ verdict }) => verdict === 'stop'),
    [guard, answer],
  );
  return (
    <li>
      <h3 dir="auto">{question}</h3>
      <p class="kept-text" dir="auto">
        {answer}
      </p>
      <p class="tags">
        {category !== null && (
          <span class="tag">
            <bdi>{category}</bdi>
          </span>
        )}
        {language !== null && <span class="tag">{languageName(language)}</span>}
        {phrasings.length > 0 && <span class="tag">{texts.phrasings(phrasings.length)}</span>}
        {asked.length > 0 && <span class="tag">{texts.learned(asked.length)}</span>}
        {stopped && (
          <span class="tag stops">
            {libraryWords.guard.stopped(words.guard.of(stopped.category).guideline)}
          </span>
        )}
      </p>
      <div class="side-by-side">
        <button
          type="button"
          class="button bare small-button"
          aria-label={libraryWords.editNamed(question)}
          disabled={cannot}
          onClick={() => edit(faqOf(row))}
        >
          {libraryWords.edit}
        </button>
        <button
          type="button"
          class="button bare small-button"
          aria-label={libraryWords.removeNamed(question)}
          disabled={cannot || act.busy.value}
          onClick={() => void remove(row)}
        >
          {libraryWords.remove}
        </button>
      </div>
    </li>
  );
}

function faqOf({ asked: _, ...entry }: FaqRow): FaqEntry {
  return entry;
}
