import type { AssignReason } from '../assignment/reason.ts';
import type { ChatAutomation } from '../automation/automated.ts';
import type { Content } from '../message/content.ts';
import type { Wait } from '../reply-clock/wait.ts';
import type { ChatReading, InboundKind, Sentiment } from '../triage/chat-reading.ts';

/** Why a chat ended. */
export type CloseReason = 'ended' | 'timeout' | 'blocked';

/** What a chat is about. */
export type Category = 'prePurchase' | 'logistics' | 'aftersales' | 'none';

/** A reply that ended a wait: by whom (null: automation) and after how long. */
export interface AnsweredWait {
  readonly by: string | null;
  readonly at: number;
  /** Milliseconds from `awaitingSince` to the reply. */
  readonly after: number;
}

/** What the measures of docs/rules.md §5 need of a chat, kept as it happens. */
export interface ChatFacts {
  /** The first inbound message and its deadlines (null where it never got any). */
  readonly firstInbound: {
    readonly at: number;
    readonly due12: number | null;
    readonly due24: number | null;
  } | null;
  /** The first reply of any kind after it; `by` is null for automation. */
  readonly firstReply: { readonly at: number; readonly by: string | null } | null;
  readonly answered: readonly AnsweredWait[];
  readonly agentSpoke: boolean;
  /** Resolved by automation, and no inbound message since. */
  readonly automationHasLastWord: boolean;
  readonly noResponseNeeded: boolean;
  /** Every assignment, so that "sessions today" can be counted per agent. */
  readonly assignments: readonly { readonly to: string; readonly at: number }[];
  readonly rating: { readonly stars: number; readonly at: number } | null;
}

/** The newest message, as the inbox shows it. */
export interface LastLine {
  readonly by: 'buyer' | 'agent' | 'automation';
  /** The agent who wrote it; absent where that was none, or is not known. */
  readonly agent?: string;
  readonly kind: Content['kind'];
  /** Its text, cut; '' for what has none. */
  readonly text: string;
  readonly at: number;
}

/** What every chat has, open or closed. Times are epoch milliseconds. */
interface ChatBase {
  /** `CONVERSATION#n`. */
  readonly id: string;
  readonly conversation: string;
  /** The buyer's n-th chat, from 1. */
  readonly n: number;
  readonly openedAt: number;
  readonly startedBy: 'buyer' | 'seller';
  readonly openedInHoliday: boolean;
  /** The orders this chat is about. */
  readonly orders: readonly string[];
  readonly lastInboundAt: number | null;
  readonly lastMessageAt: number | null;
  readonly lastReplyAt: number | null;
  readonly unread: boolean;
  /** When the oldest of what is unread was written; stays when it has been read. Null before the first. */
  readonly unreadSince: number | null;
  readonly starred: boolean;
  readonly flagged: boolean;
  readonly category: Category;
  /** A person said what it is about; absent where none did. */
  readonly sortedByHand?: true;
  /** The words that the system's category rests on; absent where a person set it, or no words did. */
  readonly sortedBecause?: readonly string[];
  /** What was read in the buyer's messages; absent where none was read yet. */
  readonly read?: ChatReading;
  /** How the buyer sounds by what a person said; absent where none did. */
  readonly feltByHand?: Sentiment;
  /** Warnings that a person took off. */
  readonly flagsOff?: readonly InboundKind[];
  /** What is unanswered; in a closed chat what was when it closed (it awaits nothing any more). */
  readonly wait: Wait | null;
  readonly last: LastLine | null;
  /** What the buyer last asked: of the lines they wrote in one go the last that asks, else the last of all. */
  readonly asked: LastLine | null;
  /** What an agent last told them. */
  readonly told: LastLine | null;
  /** What automation of the desk has said in it; absent where nothing. */
  readonly automation?: ChatAutomation;
  readonly facts: ChatFacts;
}

/** A chat in which can be written. */
export interface OpenChat extends ChatBase {
  readonly status: 'open';
  /** Null: unassigned. */
  readonly holder: string | null;
  readonly assignedWhy: AssignReason | null;
}

/** A chat that is over: it never reopens. */
export interface ClosedChat extends ChatBase {
  readonly status: 'closed';
  /** Who held it when it closed. */
  readonly holder: string | null;
  readonly closedAt: number;
  readonly reason: CloseReason;
  /** The agent who ended it; null where none did. */
  readonly endedBy: string | null;
}

export type Chat = OpenChat | ClosedChat;
