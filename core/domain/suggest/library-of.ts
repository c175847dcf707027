import type { FaqEntry } from './faq-entry.ts';
import { prepareFaqsInSlices } from './faq-index.ts';
import type { Library, LibraryText } from './shop-memory.ts';

/** A saved reply as the library reads it. */
export interface SavedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Prepares FAQ entries and saved replies for questions, a few milliseconds at each `next`. */
export function* libraryInSlices(
  faqs: readonly FaqEntry[],
  saved: readonly SavedText[],
): Generator<undefined, Library> {
  const entries = [
    ...faqs.map((entry) => ({ ...entry, id: `faq ${entry.id}` })),
    ...saved.map(({ id, title, text }) => entryOf(`saved ${id}`, title, text)),
  ];
  const texts: LibraryText[] = [
    ...faqs.map(({ id, question, answer }) => textOf(`faq ${id}`, answer, { from: 'faq', id, question })),
    ...saved.map(({ id, title, text }) => textOf(`saved ${id}`, text, { from: 'saved', id, title })),
  ];
  const index = yield* prepareFaqsInSlices(entries);
  return { index, texts: new Map(texts.map((each) => [each.id, each])) };
}

function textOf(id: string, text: string, source: LibraryText['source']): LibraryText {
  return { id, text, source };
}

/** A saved reply is found by its title and by what it says. */
function entryOf(id: string, title: string, text: string): FaqEntry {
  return { id, question: title, phrasings: [], answer: text, category: null, language: null };
}
