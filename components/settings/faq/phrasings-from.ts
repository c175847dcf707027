import { faqLimits } from '../../../core/domain/library/faq-faults.ts';
import { questionFromChat } from '../../../core/domain/library/from-chat.ts';
import { fold } from '../../../core/domain/search/fold.ts';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import type { OpenQuestion } from '../../../core/domain/suggest/uncovered.ts';
import type { FaqRow } from '../../../core/store/rows.ts';

const mostPhrasings = 12;

/** What an entry for an open question begins with: the ways buyers asked it, without what is their own. */
export function phrasingsFrom({ question, asked }: OpenQuestion): Pick<FaqEntry, 'question' | 'phrasings'> {
  const ways = new Map<string, string>();
  const first = asked.find(({ text }) => text === question);
  for (const { text, nickname } of [...(first ? [first] : []), ...asked]) {
    const shared = questionFromChat(text, { nickname, orders: [] });
    if (shared.length > 2 && !ways.has(fold(shared))) ways.set(fold(shared), shared);
  }
  const [one = '', ...others] = ways.values();
  return { question: one, phrasings: others.slice(0, Math.min(mostPhrasings, faqLimits.phrasings)) };
}

/** An entry with these ways to ask it beside its own. */
export function withPhrasings({ asked: _, ...entry }: FaqRow, open: OpenQuestion): FaqEntry {
  const { question, phrasings } = phrasingsFrom(open);
  return { ...entry, phrasings: [...entry.phrasings, question, ...phrasings] };
}
