import { useEffect } from 'preact/hooks';
import { findFaqs, leastLikely } from '../../../core/domain/suggest/find-faqs.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import { useLive } from '../../desk/use-live.ts';
import { beginToRemember, shopMemory } from '../suggestions/shop-memory-now.ts';

/** The entry of the library that is nearest to a question. */
export interface Nearest {
  readonly entry: FaqRow;
  /** Whether it may well be what is asked. */
  readonly likely: boolean;
}

/** What the library has for a question: undefined until that is known, null where it has nothing. */
export function useNearest(asked: string | undefined, agent: string): Nearest | null | undefined {
  const rows = useLive(() => faqsNow(deskDb()), []).value;
  useEffect(() => void beginToRemember(agent).catch(console.error), [agent]);
  const library = shopMemory.answers.value;
  if (!rows || asked === undefined) return undefined;
  if (rows.length === 0) return null;
  if (!library) return undefined;
  const { ranked, beside, confidence } = findFaqs(library.index, asked);
  const place = ranked.findIndex((id) => id.startsWith('faq '));
  const entry = rows.find(({ id }) => `faq ${id}` === ranked[place]);
  return entry ? { entry, likely: confidence * (beside[place] ?? 0) >= leastLikely } : null;
}
