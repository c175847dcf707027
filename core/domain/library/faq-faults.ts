import { unknownIn } from '../message/fill-variables.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import { type FieldFault, lengthFaults, oneLine, severalLines } from './text-fault.ts';

export type FaqField = 'id' | 'question' | 'phrasings' | 'answer' | 'category' | 'language';

/** What an entry of the FAQ library may hold; lengths in UTF-16 units. */
export const faqLimits = {
  id: 200,
  question: 300,
  phrasings: 50,
  answer: 2000,
  category: 80,
  language: 35,
} as const;

/** The tag of a language as it is written; null for what is none. */
function languageTag(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? null;
  } catch {
    return null;
  }
}

/** An entry as it is kept: questions in one line each and each once, no control characters, nothing around the words. */
export function tidyFaq(entry: FaqEntry): FaqEntry {
  const question = oneLine(entry.question);
  const phrasings = [...new Set(entry.phrasings.map(oneLine))];
  const language = oneLine(entry.language ?? '');
  return {
    id: oneLine(entry.id),
    question,
    phrasings: phrasings.filter((each) => each !== '' && each !== question),
    answer: severalLines(entry.answer),
    category: oneLine(entry.category ?? '') || null,
    language: language === '' ? null : (languageTag(language) ?? language),
  };
}

/** Why a tidy entry cannot be kept, field by field; none where it can (docs/rules.md §8). */
export function faqFaults(entry: FaqEntry): readonly FieldFault<FaqField>[] {
  const { id, question, phrasings, answer, category, language } = entry;
  const strange = unknownIn(answer);
  const at = (field: FaqField, faults: ReturnType<typeof lengthFaults>) =>
    faults.map((fault) => ({ ...fault, field }));
  return [
    ...at('id', lengthFaults(id, 1, faqLimits.id)),
    ...at('question', lengthFaults(question, 1, faqLimits.question)),
    ...at(
      'phrasings',
      phrasings.length > faqLimits.phrasings ? [{ what: 'tooMany', most: faqLimits.phrasings }] : [],
    ),
    ...at('phrasings', phrasings.flatMap((each) => lengthFaults(each, 1, faqLimits.question)).slice(0, 1)),
    ...at('answer', lengthFaults(answer, 1, faqLimits.answer)),
    ...at('answer', strange.length > 0 ? [{ what: 'noVariable', names: strange }] : []),
    ...at('category', lengthFaults(category ?? '', 0, faqLimits.category)),
    ...at(
      'language',
      language !== null && (languageTag(language) === null || language.length > faqLimits.language)
        ? [{ what: 'noLanguage' }]
        : [],
    ),
  ];
}

/** Equal for entries that ask the same in the same language. */
export function faqKey({ question, language }: FaqEntry): string {
  return `${language ?? ''} ${question.normalize('NFKC').toLowerCase()}`;
}
