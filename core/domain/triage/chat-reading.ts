export type Sentiment = 'positive' | 'neutral' | 'negative';

/** What makes a chat urgent by its buyer's words. */
export type UrgentKind = 'urgency' | 'chargeback' | 'legal';

/** What an agent is warned of in what a buyer writes (docs/rules.md §9). */
export type InboundKind = 'abuse' | 'threat' | 'unreasonable' | 'advertising';

/** Something noticed in a message, with the words it rests on. */
export interface Noticed<Kind extends string> {
  readonly kind: Kind;
  readonly words: string;
}

/** What is said for each category that says something; 0 where nothing is. */
export type CategoryEvidence = Readonly<Record<'prePurchase' | 'logistics' | 'aftersales', number>>;

/** What was read in a chat's messages from its buyer so far. */
export interface ChatReading {
  /** When the newest message that was read was sent, epoch ms: none is read twice. */
  readonly until: number;
  /** What they say together of what the chat is about, the first that say something weighing most. */
  readonly speaks: CategoryEvidence;
  /** How much the next one that says something weighs. */
  readonly nextSpeaks: number;
  /** Whether they were greetings, thanks, yes and no, and nothing else. */
  readonly smallTalk: boolean;
  /** How they sound together, the newest weighing most; the three add up to 1. */
  readonly feeling: Readonly<Record<Sentiment, number>>;
  /** BCP 47, of the newest message that shows one; null where none does. */
  readonly language: string | null;
  readonly urgent: readonly Noticed<UrgentKind>[];
  readonly flags: readonly Noticed<InboundKind>[];
}

/** Surer than this, the desk says that a buyer sounds happy or unhappy; else they sound neutral. */
const sure: Readonly<Record<Sentiment, number>> = { positive: 0.6, neutral: 0, negative: 0.8 };

/** How a buyer sounds, as far as that is sure enough to be said (docs/rules.md §7). */
export function sentimentOf({ feeling }: ChatReading): Sentiment {
  if (feeling.negative >= sure.negative) return 'negative';
  return feeling.positive >= sure.positive ? 'positive' : 'neutral';
}
