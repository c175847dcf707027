import { faqCells, faqColumns, keptFaqs, readFaq } from '../../../core/domain/library/faq-file.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import type { TextKind } from '../exchange/text-kind.ts';

/** Entries of the FAQ library, as files have them. */
export const faqKind: TextKind<FaqEntry> = {
  ...keptFaqs,
  name: 'faq',
  columns: faqColumns,
  needed: ['question', 'answer'],
  cells: faqCells,
  item: ({ id, question, phrasings, answer, category, language }) => ({
    ...{ id, question, phrasings, answer, category, language },
  }),
  read: readFaq,
  newId: ({ id }) => (id === '' ? crypto.randomUUID() : id),
  clashes: () => [],
};
