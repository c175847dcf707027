import type { AssignReason } from '../assignment/reason.ts';
import type { Automated } from '../automation/automated.ts';
import type { QuietAbout, QuietReason } from '../automation/quiet.ts';
import type { Withdrawal } from '../automation/withdrawal.ts';
import type { GuardCategory } from '../guard/report.ts';
import type { SendableContent } from '../message/content.ts';
import type { ShopBuyer, ShopMessage } from '../message/shop-message.ts';
import type { Wait } from '../reply-clock/wait.ts';
import type { ChatReading, InboundKind, Sentiment } from '../triage/chat-reading.ts';
import type { AbuseReason } from './abuse-reason.ts';
import type { Category, CloseReason } from './chat.ts';
import type { HandOver } from './hand-over.ts';

/** Every event of a conversation: which one, and when it happened (epoch ms, the instant it fell due). */
interface InConversation {
  readonly conversation: string;
  readonly at: number;
}

/** Every event of one chat: also which of the buyer's chats. */
interface InChat extends InConversation {
  readonly chat: number;
}

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

/** A message that lies at the shop was recorded. `chat` is null where it belongs to no chat (blocked buyer). */
export interface MessageReceived extends InConversation {
  readonly type: 'MessageReceived';
  readonly chat: number | null;
  readonly message: ShopMessage;
  /** The wait it began, as the rules and switches of its moment make it; null where it began none. */
  readonly wait: Wait | null;
  /** The agent who sent it from another tool; null where that is unknown or it is no agent's. */
  readonly agent: string | null;
  /** Whether it is a reply (docs/rules.md §1). */
  readonly reply: boolean;
  /** The order it ties the chat to, '' for none. */
  readonly order: string;
  /** The buyer was blocked when it came: kept out of sight. */
  readonly hidden: boolean;
}

/** An agent, or automation, sent a message from the desk; it is on its way. */
export interface MessageSubmitted extends InChat {
  readonly type: 'MessageSubmitted';
  readonly messageId: string;
  /** '' where automation wrote it. */
  readonly agent: string;
  /** The agent's nickname at that moment, as the buyer sees it. */
  readonly nickname: string;
  readonly content: SendableContent;
  /** Before this instant (epoch ms) it is not handed to the shop, so that it can be called back. */
  readonly leavesAt: number;
  /** What the guard warned of and the agent sent anyway; left out where it warned of nothing. */
  readonly despite?: readonly GuardCategory[];
  /** What it is where no person wrote it; absent where one did. */
  readonly automation?: Automated;
}

/** A person called a message back before it left. */
export interface MessageRecalled extends InChat {
  readonly type: 'MessageRecalled';
  readonly messageId: string;
}

/** The shop has the message. */
export interface MessageDelivered extends InChat {
  readonly type: 'MessageDelivered';
  readonly messageId: string;
  readonly agent: string;
  readonly shopMessageId: string;
  readonly reply: boolean;
  /** No person wrote it; absent where one did. */
  readonly automatic?: true;
}

/** The shop's list shows our message: its place in the order of the conversation is known. */
export interface MessagePlaced extends InConversation {
  readonly type: 'MessagePlaced';
  readonly messageId: string;
  readonly index: string;
  readonly sentAt: number;
}

/** The shop refused the message for good. */
export interface MessageFailed extends InChat {
  readonly type: 'MessageFailed';
  readonly messageId: string;
  /** The reason, worded for a person. */
  readonly why: string;
}

/** A message by automation is not sent after all: it would no longer be right, or the shop refused it. */
export interface MessageWithdrawn extends InChat {
  readonly type: 'MessageWithdrawn';
  readonly messageId: string;
  readonly why: Withdrawal;
  /** What the shop said, worded for a person; '' where it was not asked. */
  readonly said: string;
}

/** Automation looked at a buyer's message, or at how an order stands, and said nothing. */
export interface AutomationStayedSilent extends InChat {
  readonly type: 'AutomationStayedSilent';
  /** What it would have said. */
  readonly instead: QuietAbout;
  /** The message or the order, by its id. */
  readonly about: string;
  readonly why: QuietReason;
}

/** A person asked for another try of a failed message. */
export interface MessageRetried extends InChat {
  readonly type: 'MessageRetried';
  readonly messageId: string;
}

/** A person gave up a message that was not sent. */
export interface MessageDiscarded extends InChat {
  readonly type: 'MessageDiscarded';
  readonly messageId: string;
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

/** A line of the timeline got a star or lost it. */
export interface MessageStarred extends InConversation {
  readonly type: 'MessageStarred';
  /** The id of the line. */
  readonly message: string;
  readonly by: string;
  readonly on: boolean;
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
  | BuyerIntroduced
  | ChatOpened
  | MessageReceived
  | MessageSubmitted
  | MessageDelivered
  | MessagePlaced
  | MessageFailed
  | MessageRetried
  | MessageDiscarded
  | MessageRecalled
  | MessageWithdrawn
  | AutomationStayedSilent
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
  | MessageStarred
  | BuyerBlocked
  | BuyerUnblocked;
