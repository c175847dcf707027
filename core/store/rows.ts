import type { AssignReason } from '../domain/assignment/reason.ts';
import type { AbuseReason } from '../domain/chat/abuse-reason.ts';
import type { Chat, CloseReason } from '../domain/chat/chat.ts';
import type { HandOver } from '../domain/chat/hand-over.ts';
import type { Content, SendableContent } from '../domain/message/content.ts';
import type { PriorityGrounds } from '../domain/triage/priority.ts';
import type { Task } from '../engine/task.ts';

/** A chat as the inbox lists it: the chat itself, its buyer, and the keys that its lists are ordered by. */
export interface ChatRow {
  readonly id: string;
  readonly conversation: string;
  readonly chat: Chat;
  readonly nickname: string;
  readonly avatar: string;
  /** What the last message says, cut; '' before the first. */
  readonly preview: string;
  readonly previewKind: Content['kind'];
  /** Who wrote it. */
  readonly previewBy: 'buyer' | 'agent' | 'automation' | 'platform';
  readonly previewAt: number;

  // Index keys. Indexes hold no booleans and no nulls, so these are numbers and strings.
  readonly state: 'open' | 'closed';
  /** '' for nobody. */
  readonly holder: string;
  readonly buyer: string;
  readonly openedAt: number;
  /** Ascending is "longest waiting first, then those not waiting, latest first". */
  readonly waitRank: number;
  /** Ascending is "newest buyer message first". */
  readonly latestRank: number;
  readonly unread: 0 | 1;
  readonly starred: 0 | 1;
  /** The primary deadline; absent without one. */
  readonly dueAt?: number;
  readonly dueSoonAt?: number;
  /** When an open chat closes by itself; absent when closed. */
  readonly closesAt?: number;
  /** 1 while a wait is held back by holiday mode; absent otherwise. */
  readonly held?: 1;
  /** 1 while a message of ours in it was refused and waits for a person; absent otherwise. */
  readonly failed?: 1;
  readonly firstInboundAt?: number;
  /** The last of its assignments. */
  readonly lastAssignedAt?: number;
  readonly ratedAt?: number;
  readonly closedAt?: number;
  /** What the priority of an open chat rests on beside its deadline; absent where only that could raise it. */
  readonly grounds?: PriorityGrounds;
  /** Instants at which time alone moves it from list to list: its deadline, and ends of its buyer's being frequent. */
  readonly movesAt?: readonly number[];
  /** The orders it is about, each read from its end, so that their last digits find it; absent without any. */
  readonly orderEnds?: readonly string[];
  /** Its places in the lists it was in at the instant of `ListClockRow`: list by list, in the order of the list. */
  readonly places: readonly string[];
}

/** The instant as of which places and tallies are kept: what time moves afterwards is found by its deadlines. */
export interface ListClockRow {
  readonly key: 'lists';
  /** Epoch ms. */
  readonly at: number;
}

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
  | { readonly what: 'blocked' }
  | { readonly what: 'unblocked' };

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

/** Of which chats a tally is. */
export interface TallyScope {
  /** '' is unassigned, '*' is everybody. */
  readonly holder: string;
  /** All chats, or those of the high-priority folder. */
  readonly folder: 'every' | 'priority';
  readonly category: 'all' | 'prePurchase' | 'logistics' | 'aftersales';
}

/** How many chats are in each list of a scope at the instant of `ListClockRow`; kept, and can be rebuilt. */
export interface TallyRow extends TallyScope {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unreplied: number;
  readonly unread: number;
  readonly starred: number;
  readonly closed: number;
  /** When a chat was last assigned to this agent; null for never, and in all tallies but that of all their chats. */
  readonly lastAssignedAt: number | null;
}

/** An agent's reply to a buyer, in a chat not opened in holiday mode; of several at one instant the last. */
export interface ReplyRow {
  readonly conversation: string;
  /** Epoch ms. */
  readonly at: number;
  /** '' where it is not known who sent it. */
  readonly agent: string;
}

/** Something that search finds: a message, or a chat by its buyer's nickname. */
export interface SearchDoc {
  /** `m` and the id of a line, or `c` and the id of a chat; '' for what was taken back. */
  readonly ref: string;
  /** When it was written or opened, epoch ms. */
  readonly at: number;
  /** What it can be found by, each once, with a space before and after it. */
  readonly words: string;
}

/** The latest things to be found, a few in each row, until there are enough of them for a block. */
export interface SearchTailRow {
  /** From 0, over all that ever was. */
  readonly chunk: number;
  readonly docs: readonly SearchDoc[];
}

/** When the things of a block were, in the order they came. */
export interface SearchBlockRow {
  /** From 0. */
  readonly block: number;
  /** When each was written or opened, epoch ms; NaN for what was taken back. */
  readonly at: Float64Array;
}

/** What the things of a block are named, beside it: of most blocks only the instants are read. */
export interface SearchRefsRow {
  readonly block: number;
  /** As in `SearchDoc`, a line each. */
  readonly refs: string;
}

/** In which things of a block words occur: those words that begin alike, so that one row answers for many. */
export interface SearchWordsRow {
  /** What they begin with. */
  readonly part: string;
  readonly block: number;
  /** In order, a line each. */
  readonly words: string;
  /** Where in `docs` each word's end. */
  readonly ends: Uint32Array;
  /** Places in the block, ascending for each word. */
  readonly docs: Uint16Array;
}

/** How far the index of search has come. */
export interface SearchStateRow {
  readonly key: 'search';
  /** How many things there ever were. */
  readonly docs: number;
  /** The oldest of them, epoch ms; null for none. */
  readonly since: number | null;
  /** The newest instant in each block, epoch ms. */
  readonly until: readonly number[];
}

/** What the agent has typed and not sent. */
export interface DraftRow {
  readonly conversation: string;
  readonly text: string;
  readonly savedAt: number;
}

/** Which shop this desk works for and how it stands with it. Never holds a secret. */
export interface ConnectionRow {
  readonly key: 'connection';
  readonly kind: 'none' | 'practice' | 'tiktok';
  /** Address of a practice shop over HTTP; '' for the one inside the extension. */
  readonly address: string;
  readonly shopName: string;
  /** Shop's time minus this device's, ms; 0 but for practice shops whose time was run ahead. */
  readonly clockOffset: number;
  readonly state: 'idle' | 'syncing' | 'ok' | 'trouble';
  /** What is wrong and what happens next, worded; '' when all is well. */
  readonly trouble: string;
  /** Last good round with the shop (epoch ms of this device), 0 for never. */
  readonly lastOkAt: number;
  readonly nextTryAt: number;
  /** The first full round is done. */
  readonly firstSyncDone: boolean;
  readonly conversationsSeen: number;
}

/** A line of the outbox; `seq` is the order in which they were put there. */
export type OutboxRow = Task & { readonly seq: number };

/** A text kept for use again. */
export interface SavedReplyRow {
  readonly id: string;
  readonly title: string;
  /** What is typed after a slash to get it, '' for nothing. */
  readonly shortcut: string;
  /** With variables in braces: {buyer}, {order_id}, {tracking_number}, {eta}, {agent}, {shop}. */
  readonly text: string;
  /** The agent whose own it is; '' for the team's. */
  readonly owner: string;
  /** When it was last used, epoch ms; 0 for never. */
  readonly usedAt: number;
}

/** How this desk is set, in this browser. */
export interface SettingsRow {
  readonly key: 'settings';
  /** Seconds in which a message can be called back before it goes out; 0 for none. */
  readonly undoSeconds: number;
}
