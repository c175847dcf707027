import type { Category } from '../chat/chat.ts';
import type { CategoryEvidence, InboundKind, Noticed, Sentiment, UrgentKind } from './chat-reading.ts';

/** What was read in one message of a buyer's. */
export interface MessageReading {
  /** The version of the models that read it. */
  readonly model: number;
  readonly category: Category;
  /** How sure the category is, 0 to 1. */
  readonly sure: number;
  /** What it says for each category beyond what it says for none; at least 0. */
  readonly speaks: CategoryEvidence;
  /** The words that the category rests on. */
  readonly because: readonly string[];
  /** How it sounds; the three add up to 1. */
  readonly feeling: Readonly<Record<Sentiment, number>>;
  readonly language: string | null;
  readonly smallTalk: boolean;
  /** Whether only this buyer's order says what to answer. */
  readonly needsOrder: boolean;
  readonly urgent: readonly Noticed<UrgentKind>[];
  readonly flags: readonly Noticed<InboundKind>[];
}
