import type { Content } from '../message/content.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import { type FaqIndex, prepareFaqsInSlices } from '../suggest/faq-index.ts';
import { findFaqs } from '../suggest/find-faqs.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import type { MessageReading } from '../triage/message-reading.ts';
import { bringsDetails } from './message-details.ts';
import type { AskedSigns } from './would-answer.ts';

/** A FAQ library prepared for buyers' messages: about a second for 500 entries, then under a millisecond a message. */
export interface AnswerBook {
  readonly index: FaqIndex;
  readonly entries: ReadonlyMap<string, FaqEntry>;
}

/** Prepares a library a few milliseconds at each `next`; the last gives it. */
export function* answerBookInSlices(entries: readonly FaqEntry[]): Generator<undefined, AnswerBook> {
  const index = yield* prepareFaqsInSlices(entries);
  return { index, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** What is not sure by more than confidence alone is never surer than this. */
const unsure = 0.85;

/** The entry of the library that answers a text best; null where there is none. */
export function answerIn({ index, entries }: AnswerBook, text: string): Suggestion | null {
  const found = findFaqs(index, text);
  const [id = ''] = found.ranked;
  const entry = entries.get(id);
  if (!entry) return null;
  const confidence = found.answer ? found.confidence : Math.min(unsure, found.confidence);
  const source = { from: 'faq', id, question: entry.question } as const;
  return { key: `faq ${id}`, text: entry.answer, source, confidence };
}

/** A line of a chat, as far as it is asked about. */
export interface AskedLine {
  readonly by: 'buyer' | 'agent' | 'automation' | 'platform';
  readonly content: Content;
  /** Epoch ms. */
  readonly at: number;
  /** Whether it answers the buyer (docs/rules.md §1). */
  readonly reply: boolean;
}

/** Lines written within so long of each other are one question, ms. */
const inOneGo = 120_000;

/** What the buyer asks: their last line, with those before it that nobody answered and that came in one go with it. */
export function askedLines<Line extends AskedLine>(lines: readonly Line[]): Line[] {
  const since = lines.slice(lines.findLastIndex(({ reply }) => reply) + 1);
  const theirs = since.filter(({ by }) => by === 'buyer');
  const first = theirs.findLastIndex(
    ({ at }, n) => at - (theirs[n - 1]?.at ?? Number.NEGATIVE_INFINITY) > inOneGo,
  );
  return theirs.slice(Math.max(0, first));
}

/** What the lines say together. */
export function askedText(lines: readonly AskedLine[]): string {
  return lines.flatMap(({ content }) => (content.kind === 'text' ? [content.text.trim()] : [])).join(' ');
}

/**
 * What keeps lines from being answered out of a library.
 * @param read what is read in a text; null where nothing can be, which is then left to a person.
 */
export function askedSigns(
  lines: readonly AskedLine[],
  read: (text: string) => Pick<MessageReading, 'smallTalk' | 'needsOrder'> | null,
): AskedSigns {
  const texts = lines.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
  const readings = texts.map(read);
  return {
    details: lines.some(({ content }) => bringsDetails(content)),
    smallTalk:
      texts.length > 0 && texts.length === lines.length && readings.every((each) => each?.smallTalk ?? false),
    needsOrderData: readings.some((each) => each === null || each.needsOrder),
  };
}
