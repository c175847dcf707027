import type { FaqIndex } from './faq-index.ts';
import type { MessageSigns } from './find-faqs.ts';
import { findFaqs, leastLikely } from './find-faqs.ts';
import type { PastMoment } from './moments-of.ts';
import { ReplyIndex } from './reply-index.ts';
import { type OwnFacts, replyKey, reusableReply } from './reusable-reply.ts';
import { type Suggestion, type SuggestionFate, type SuggestionSource, standingOf } from './suggestion.ts';

/** What is known of a reply this shop gave. */
interface KnownReply {
  readonly text: string;
  readonly at: number;
  readonly times: number;
}

/** A text of the library: a FAQ entry's answer, or a saved reply. */
export interface LibraryText {
  /** As its entry is called in the FAQ index. */
  readonly id: string;
  readonly text: string;
  readonly source: Extract<SuggestionSource, { readonly from: 'faq' | 'saved' }>;
}

/** What the shop has in store for an answer. */
export interface Library {
  readonly index: FaqIndex;
  readonly texts: ReadonlyMap<string, LibraryText>;
}

/** What suggestions are asked for. */
export interface SuggestionQuestion {
  /** The lines of the chat, by `contextOf`; the buyer's is the last. */
  readonly context: readonly string[];
  readonly signs: MessageSigns;
  readonly fates: ReadonlyMap<string, SuggestionFate>;
  /** Whether a text may be offered at all: what the guard stops may not (docs/rules.md §8). */
  readonly allowed: (text: string) => boolean;
}

const atMost = 3;
/** Below these a suggestion would more often be in the way than of use. */
const least = { faq: leastLikely, past: 0.22, closeness: 0.25 };

/** The private answers of a shop: nothing is offered of them, but that something was answered is known. */
const personal = '#';

/** All that suggestions are made of: what the shop answered before, and its library. */
export class ShopMemory {
  readonly #replies = new ReplyIndex();
  readonly #known = new Map<string, KnownReply>();

  get size(): number {
    return this.#replies.size;
  }

  /** Learns how a moment was answered; costs less than a millisecond. */
  learn(moment: PastMoment, own: OwnFacts): void {
    const text = reusableReply(moment.text, own);
    const key = text === null ? personal : replyKey(text);
    if (text !== null) {
      const known = this.#known.get(key);
      const newest = known && known.at > moment.at ? known : { text, at: moment.at };
      this.#known.set(key, { text: newest.text, at: newest.at, times: (known?.times ?? 0) + 1 });
      this.#replies.addText(key, moment.text);
    }
    this.#replies.add({ context: moment.context, reply: key });
  }

  /** Learns moments `from` to `to`, by the order they were learned in, once more. */
  goOver(from: number, to: number): void {
    this.#replies.goOver(from, to);
  }

  /** Up to three replies, the likeliest first; none that is not sure enough. */
  suggest(library: Library | null, question: SuggestionQuestion): Suggestion[] {
    const all = [...this.#fromLibrary(library, question), ...this.#fromPast(library, question)];
    const best = new Map<string, Suggestion>();
    for (const each of all) {
      const same = best.get(replyKey(each.text));
      const better = !same || (same.source.from === 'past' && each.source.from !== 'past');
      const confidence = Math.max(each.confidence, same?.confidence ?? 0);
      best.set(replyKey(each.text), { ...(better ? each : same), confidence });
    }
    return [...best.values()]
      .filter(({ text }) => question.allowed(text))
      .sort((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1))
      .slice(0, atMost);
  }

  #fromLibrary(library: Library | null, { context, signs, fates }: SuggestionQuestion): Suggestion[] {
    if (!library) return [];
    const { ranked, beside, confidence } = findFaqs(library.index, askedIn(context), signs);
    return ranked.slice(0, atMost).flatMap((id, place) => {
      const found = library.texts.get(id);
      if (!found) return [];
      const key = `${found.source.from} ${found.source.id}`;
      const sure = confidence * (beside[place] ?? 0) * standingOf(fates.get(key));
      return sure < least.faq
        ? []
        : [{ key, text: found.text, source: found.source, confidence: Math.min(0.99, sure) }];
    });
  }

  #fromPast(library: Library | null, { context, fates }: SuggestionQuestion): Suggestion[] {
    if (this.#replies.size === 0) return [];
    const { ranked, closeness } = this.#replies.rank(context, 2 * atMost);
    if (closeness < least.closeness) return [];
    const inLibrary = new Map(
      [...(library?.texts.values() ?? [])].map((each) => [replyKey(each.text), each]),
    );
    return ranked.flatMap(({ reply, share }) => {
      const known = this.#known.get(reply);
      if (!known) return [];
      const same = inLibrary.get(reply);
      const key = same ? `${same.source.from} ${same.source.id}` : `past ${reply}`;
      const sure = share * standingOf(fates.get(key));
      if (sure < least.past) return [];
      const source = same?.source ?? { from: 'past' as const, at: known.at, times: known.times };
      return [{ key, text: known.text, source, confidence: Math.min(0.99, sure) }];
    });
  }
}

/** What the buyer has said since the last answer. */
function askedIn(context: readonly string[]): string {
  const since = context.slice(context.findLastIndex((line) => line.startsWith('a:')) + 1);
  return since
    .filter((line) => line.startsWith('b:'))
    .map((line) => line.slice(2).trim())
    .join(' ');
}
