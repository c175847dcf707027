import type { FaqEntry } from '../suggest/faq-entry.ts';
import { type FaqField, faqFaults, faqKey, tidyFaq } from './faq-faults.ts';
import { FieldReader, type FileRecord, type Read } from './field-of.ts';
import type { Kept } from './met.ts';

/** The columns of the FAQ library in a table, in their order. */
export const faqColumns = ['id', 'question', 'phrasings', 'answer', 'category', 'language'] as const;

/** An entry as a line of a table: phrasings in lines of one cell. */
export function faqCells(entry: FaqEntry): readonly string[] {
  const { id, question, phrasings, answer, category, language } = entry;
  return [id, question, phrasings.join('\n'), answer, category ?? '', language ?? ''];
}

/** Reads an entry out of a line of a table or an object of a JSON file; its id is '' where there is none. */
export function readFaq(record: FileRecord): Read<FaqEntry, FaqField> {
  const fields = new FieldReader<FaqField>(record);
  const text = tidyFaq({
    id: fields.text('id'),
    question: fields.text('question'),
    phrasings: fields.texts('phrasings'),
    answer: fields.text('answer'),
    category: fields.text('category'),
    language: fields.text('language'),
  });
  const broken = new Set(fields.faults.map(({ field }) => field));
  const faults = faqFaults(text).filter(
    ({ field, what }) => !broken.has(field) && !(field === 'id' && what === 'missing'),
  );
  return { text, faults: [...fields.faults, ...faults] };
}

/** How entries of a file are held against those of the library. */
export const keptFaqs: Kept<FaqEntry> = {
  keyOf: faqKey,
  same: (one, other) => JSON.stringify(faqCells(one)) === JSON.stringify(faqCells(other)),
};
