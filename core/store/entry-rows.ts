import type { AssignReason } from '../domain/assignment/reason.ts';
import type { Automated } from '../domain/automation/automated.ts';
import type { QuietAbout, QuietReason } from '../domain/automation/quiet.ts';
import type { Withdrawal } from '../domain/automation/withdrawal.ts';
import type { AbuseReason } from '../domain/chat/abuse-reason.ts';
import type { CloseReason } from '../domain/chat/chat.ts';
import type { HandOver } from '../domain/chat/hand-over.ts';
import type { Content, SendableContent } from '../domain/message/content.ts';

/** How far one of our own messages has come. */
export type SendState = 'queued' | 'sent' | 'failed' | 'discarded';

interface EntryBase {
  /** The shop's message id, our message id, or an id made from the commit. */
  readonly id: string;
  readonly conversation: string;
  /** The chat it belongs to; 0 for none. */
  readonly chat: number;
  /** Epoch ms: half of the order within a conversation. */
  readonly at: number;
  /** The other half: the shop's index where there is one, else the order of arrival. */
  readonly tie: string;
}

/** A message in the timeline. */
export interface MessageEntry extends EntryBase {
  readonly kind: 'message';
  readonly author: 'buyer' | 'agent' | 'automation' | 'platform';
  readonly nickname: string;
  /** The agent of ours who wrote it, '' where unknown or nobody's. */
  readonly agent: string;
  readonly content: Content | SendableContent;
  /** The shop's message id; absent until it is known. */
  readonly shopId?: string;
  readonly placed: boolean;
  /** Only our own messages have one. */
  readonly send: SendState | null;
  /** Why it failed, '' otherwise. */
  readonly why: string;
  /** Whether it counts as a reply (docs/rules.md §1); null for one of ours until the shop has it. */
  readonly reply: boolean | null;
  /** What one of ours is that no person wrote; absent for all others. */
  readonly automation?: Automated;
  /** Why automation took it back before it left; absent where it did not. */
  readonly withdrawn?: Withdrawal;
  /** Its number among the things that search finds; absent where it has no words. */
  readonly doc?: number;
}

/** What else happened, said in the timeline. */
export type TimelineNote =
  | { readonly what: 'opened'; readonly startedBy: 'buyer' | 'seller'; readonly inHoliday: boolean }
  | {
      readonly what: 'assigned';
      readonly to: string;
      readonly from: string;
      readonly by: string;
      readonly why: AssignReason;
      /** The chat summed up for the one who got it; absent but in a transfer. */
      readonly handOver?: HandOver;
    }
  | { readonly what: 'closed'; readonly reason: CloseReason; readonly by: string }
  | { readonly what: 'noResponseNeeded'; readonly by: string }
  | { readonly what: 'rated'; readonly stars: number }
  | {
      readonly what: 'abuseReported';
      readonly by: string;
      readonly reason: AbuseReason;
      /** Ids of lines. */
      readonly evidence: readonly string[];
      readonly note: string;
    }
  | {
      readonly what: 'silent';
      readonly instead: QuietAbout;
      readonly about: string;
      readonly why: QuietReason;
    }
  /** `by` is '' where no agent did it. */
  | { readonly what: 'blocked'; readonly by: string }
  | { readonly what: 'unblocked'; readonly by: string };

/** A line of the timeline that is not a message. */
export interface NoteEntry extends EntryBase {
  readonly kind: 'note';
  readonly note: TimelineNote;
}

export type EntryRow = MessageEntry | NoteEntry;

/** A message that is kept but not shown: a blocked buyer's, or one the platform asks to hide. */
export interface UnseenRow {
  /** The shop's message id. */
  readonly id: string;
  readonly conversation: string;
  readonly at: number;
}
