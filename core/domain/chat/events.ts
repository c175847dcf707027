import type { AssignReason } from '../assignment/reason.ts';
import type { GuardMistakesKept } from '../guard/events.ts';
import type { ShopBuyer } from '../message/shop-message.ts';
import type { Wait } from '../reply-clock/wait.ts';
import type { ChatReading, InboundKind, Sentiment } from '../triage/chat-reading.ts';
import type { AbuseReason } from './abuse-reason.ts';
import type { Category, CloseReason } from './chat.ts';
import type { HandOver } from './hand-over.ts';
import type { InChat, InConversation } from './in-chat.ts';
import type { MessageEvent } from './message-events.ts';

/** The shop told who the buyer is, or told it anew. */
export interface BuyerIntroduced extends InConversation {
  readonly type: 'BuyerIntroduced';
  readonly buyer: ShopBuyer;
  readonly canSend: boolean;
}

export interface ChatOpened extends InChat {
  readonly type: 'ChatOpened';
  readonly startedBy: 'buyer' | 'seller';
  readonly inHoliday: boolean;
  /** The order it was started about, '' for none. */
  readonly order: string;
}

export interface ChatAssigned extends InChat {
  readonly type: 'ChatAssigned';
  readonly to: string;
  /** Who had it; null where nobody had. */
  readonly from: string | null;
  /** The agent who did it; null for auto-assignment. */
  readonly by: string | null;
  readonly why: AssignReason;
  /** The chat summed up for the one who gets it; absent but in a transfer. */
  readonly handOver?: HandOver;
}

export interface ChatClosed extends InChat {
  readonly type: 'ChatClosed';
  readonly reason: CloseReason;
  /** The agent who ended it; null for the others. */
  readonly by: string | null;
}

/** A wait that holiday mode held back is counted from its end on. */
export interface ReplyClockStarted extends InChat {
  readonly type: 'ReplyClockStarted';
  readonly wait: Wait;
}

export interface NoResponseMarked extends InChat {
  readonly type: 'NoResponseMarked';
  readonly by: string;
}

export interface ChatViewed extends InChat {
  readonly type: 'ChatViewed';
  readonly by: string;
}

export interface ChatStarred extends InChat {
  readonly type: 'ChatStarred';
  readonly by: string;
  readonly on: boolean;
}

export interface ChatFlagged extends InChat {
  readonly type: 'ChatFlagged';
  readonly by: string;
  readonly on: boolean;
}

export interface ChatCategorized extends InChat {
  readonly type: 'ChatCategorized';
  readonly category: Category;
  /** Who said so; what a person says stands. */
  readonly by: 'person' | 'system';
  /** The words it rests on and the version of the models that found them; absent where it rests on none. */
  readonly because?: readonly string[];
  readonly model?: number;
}

/** The buyer's new messages were read: what is read of the chat now. */
export interface ChatRead extends InChat {
  readonly type: 'ChatRead';
  readonly reading: ChatReading;
  /** The version of the models that read it. */
  readonly model: number;
}

/** A person said how the buyer sounds. */
export interface SentimentCorrected extends InChat {
  readonly type: 'SentimentCorrected';
  readonly sentiment: Sentiment;
}

/** A person took a warning off. */
export interface WarningDismissed extends InChat {
  readonly type: 'WarningDismissed';
  readonly warning: InboundKind;
}

/** The chat is also about this order. */
export interface ChatTied extends InChat {
  readonly type: 'ChatTied';
  readonly order: string;
}

export interface ChatRated extends InChat {
  readonly type: 'ChatRated';
  /** 1 to 5. */
  readonly stars: number;
}

/** An agent reported the buyer. */
export interface AbuseReported extends InChat {
  readonly type: 'AbuseReported';
  readonly by: string;
  readonly reason: AbuseReason;
  /** The lines of the timeline that show it, by their ids. */
  readonly evidence: readonly string[];
  /** The agent's own words, '' for none. */
  readonly note: string;
}

export interface BuyerBlocked extends InConversation {
  readonly type: 'BuyerBlocked';
  /** Who did it; null for the shop's own side. */
  readonly by: string | null;
}

export interface BuyerUnblocked extends InConversation {
  readonly type: 'BuyerUnblocked';
  readonly by: string | null;
}

/** Everything that can happen in a conversation. */
export type ConversationEvent =
  | MessageEvent
  | BuyerIntroduced
  | ChatOpened
  | ChatAssigned
  | ChatClosed
  | ReplyClockStarted
  | NoResponseMarked
  | ChatViewed
  | ChatStarred
  | ChatFlagged
  | ChatCategorized
  | ChatRead
  | SentimentCorrected
  | WarningDismissed
  | ChatTied
  | ChatRated
  | AbuseReported
  | BuyerBlocked
  | BuyerUnblocked
  | GuardMistakesKept;
