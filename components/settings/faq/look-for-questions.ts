import { prepareFaqsInSlices } from '../../../core/domain/suggest/faq-index.ts';
import type { MessageSigns } from '../../../core/domain/suggest/find-faqs.ts';
import { type AskedLine, type Coverage, uncoveredInSlices } from '../../../core/domain/suggest/uncovered.ts';
import { messageSigns } from '../../../core/domain/triage/message-signs.ts';
import { askedLately } from '../../../core/store/queries/asked-lately.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import { signModels } from '../../chat/suggestions/signs-of.ts';
import { inSlices, type Pace } from '../../ui/in-slices.ts';

/** So many messages are read at most, the newest. */
const mostMessages = 5000;
const days = 30;
const day = 86_400_000;
/** Nobody asks in longer ones: what buyers paste is cut. */
const longest = 600;
/** How much of the work each part is. */
const parts = { read: 0.2, prepare: 0.3 };

/** What was found, and in how much. */
export interface Looked extends Coverage {
  readonly messages: number;
  /** Whether there are more than were read. */
  readonly more: boolean;
}

const noSigns: MessageSigns = { smallTalk: false, needsOrderData: false };

/**
 * Holds what buyers asked lately against the library, a few milliseconds at a time.
 * @param now epoch ms by the shop's clock.
 * @throws AbortError when it was stopped
 */
export async function lookForQuestions(
  rows: readonly FaqRow[],
  now: number,
  { signal, told }: Pace,
): Promise<Looked> {
  const found: AskedLine[] = [];
  for await (const some of askedLately(deskDb(), now - days * day, mostMessages + 1)) {
    found.push(...some);
    signal.throwIfAborted();
    told((parts.read * Math.min(found.length, mostMessages)) / mostMessages);
  }
  const lines = found.slice(0, mostMessages).map((line) => ({ ...line, text: line.text.slice(0, longest) }));
  const within = (from: number, to: number): Pace => ({
    signal,
    told: (share) => told(from + (to - from) * share),
  });
  const entries = rows.map(({ asked, ...entry }) => ({
    ...entry,
    phrasings: [...entry.phrasings, ...asked],
  }));
  const index = await inSlices(prepareFaqsInSlices(entries), within(parts.read, parts.prepare), 400);
  const models = await signModels();
  const signsOf = (text: string) => (models ? messageSigns(models, [{ text }]) : noSigns);
  const looked = await inSlices(
    uncoveredInSlices(index, lines, signsOf),
    within(parts.prepare, 1),
    Math.max(1, lines.length),
  );
  return { ...looked, messages: lines.length, more: found.length > mostMessages };
}
