import type { AssignReason } from '../domain/assignment/reason.ts';
import type { Category } from '../domain/chat/chat.ts';
import type { ReplyText } from '../domain/library/reply-faults.ts';
import type { Content } from '../domain/message/content.ts';
import type { NoticeSettings } from '../domain/notice/notice.ts';
import type { AvatarImage } from '../domain/roster/avatar-picture.ts';
import type { FaqEntry } from '../domain/suggest/faq-entry.ts';
import type { SuggestionFate } from '../domain/suggest/suggestion.ts';
import type { TranslationSettings } from '../domain/translation/translation-settings.ts';
import type { PriorityGrounds } from '../domain/triage/priority.ts';
import type { Task } from '../engine/task.ts';
import type { ShopAccount } from './account-rows.ts';

/**
 * A chat as the inbox lists it: what its line says, and the keys that its lists are ordered by. It is small, for a list reads
 * many; the chat itself lies in its conversation (`queries/whole-chats.ts`).
 */
export interface ChatRow {
  readonly id: string;
  readonly conversation: string;
  /** The buyer's n-th chat, from 1. */
  readonly n: number;
  readonly nickname: string;
  readonly category: Category;
  /** A person said what it is about; absent where none did. */
  readonly sortedByHand?: true;
  /** What the last message says, cut; '' before the first. */
  readonly preview: string;
  readonly previewKind: Content['kind'];
  /** Who wrote it. */
  readonly previewBy: 'buyer' | 'agent' | 'automation' | 'platform';
  /** The agent who wrote it; absent where that was none, or is not known. */
  readonly previewAgent?: string;
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
  /** From when its window is counted, with a deadline that is not counted from `waitRank`. */
  readonly countedFrom?: number;
  /** The last reply in it, epoch ms; absent before the first. */
  readonly repliedAt?: number;
  /** By which rule it came to its holder; absent when closed, or held by nobody. */
  readonly assignedBy?: AssignReason['rule'];
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

/** A chat as the inbox lists it, but for its places: they are for finding it. */
export type UnplacedChat = Omit<ChatRow, 'places'>;

/** The instant as of which places and tallies are kept: what time moves afterwards is found by its deadlines. */
export interface ListClockRow {
  readonly key: 'lists';
  /** Epoch ms. */
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

/** How many chats are in each list of a scope. */
export interface TallyCounts {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unreplied: number;
  readonly unread: number;
  readonly starred: number;
  readonly closed: number;
}

/**
 * What somebody holds, counted, at the instant of `ListClockRow`; kept, and can be rebuilt. All of a holder's in one row, for whatever
 * happens changes several.
 */
export interface TallyRow extends Pick<TallyScope, 'holder'> {
  /** By folder and category (`tallyName`); without those that have no chats. */
  readonly lists: Readonly<Record<string, TallyCounts>>;
  /** When a chat was last assigned to this agent; null for never, for nobody and for everybody. */
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

/** What the agent has typed and not sent. */
export interface DraftRow {
  readonly conversation: string;
  readonly text: string;
  /** The agent who typed it last; absent where that is not known. */
  readonly by?: string;
  readonly savedAt: number;
}

/** Which shop this desk works for and how it stands with it. Never holds a secret. */
export interface ConnectionRow {
  readonly key: 'connection';
  /** `team`: the shop is known by its team alone; another browser works at it. */
  readonly kind: 'none' | 'practice' | 'tiktok' | 'team';
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
  /** The access to a shop of the platform's; null at a practice shop and without one. */
  readonly account: ShopAccount | null;
}

/** A picture of an agent, under an id made of its content. */
export interface AvatarRow extends AvatarImage {
  readonly id: string;
}

/** A line of the outbox; `seq` is the order in which they were put there. */
export type OutboxRow = Task & { readonly seq: number };

/** A reply kept for use again: the team's, which is in the log, or an agent's own, which is in this browser alone. */
export interface SavedReplyRow extends ReplyText {
  /** When it was last used in this browser, epoch ms; 0 for never. */
  readonly usedAt: number;
}

/** When a reply was last used in this browser. */
export interface ReplyUseRow {
  readonly id: string;
  /** Epoch ms. */
  readonly usedAt: number;
}

/** What buyers wrote in this browser when the answer of an entry of the FAQ library was the right one: their words, so it is not in the log. */
export interface FaqWordingsRow {
  /** The id of the entry. */
  readonly id: string;
  /** The newest last. */
  readonly asked: readonly string[];
}

/** An entry of the FAQ library with its wordings. */
export interface FaqRow extends FaqEntry, FaqWordingsRow {}

/** What became of a suggestion each time it was shown. */
export interface SuggestionFateRow extends SuggestionFate {
  readonly key: string;
}

/** How this desk is set, in this browser. */
export interface SettingsRow {
  readonly key: 'settings';
  /** Seconds in which a message can be called back before it goes out; 0 for none. */
  readonly undoSeconds: number;
  readonly notices: NoticeSettings;
  /** Whether replies are suggested in the chat. */
  readonly suggestReplies: boolean;
  readonly translation: TranslationSettings;
}
