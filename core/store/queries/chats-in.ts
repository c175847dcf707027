import type { PriorityReason } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import { awaitsReply } from '../projections/chat-row.ts';
import type { ChatRow } from '../rows.ts';
import { highPriority } from './high-priority.ts';

export type StatusFilter = 'all' | 'overdue' | 'dueSoon' | 'unreplied' | 'unread' | 'starred' | 'closed';
export type ChatSort = 'waiting' | 'latest';

export type CategoryFilter = 'all' | 'prePurchase' | 'logistics' | 'aftersales';

/** Which chats a list is about. The filters combine. */
export interface ChatScope {
  /** `every` is assigned or not. The high-priority folder holds open chats only, whoever holds them. */
  readonly folder: 'every' | 'assigned' | 'unassigned' | 'priority';
  /** Whose chats: an agent's id, '*' for everybody's. Nobody holds what is unassigned, so it does not narrow that. */
  readonly agent: string;
  readonly category: CategoryFilter;
}

export interface ChatList extends ChatScope {
  readonly status: StatusFilter;
  readonly sort: ChatSort;
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  readonly limit: number;
  /** The last row of the page before: the list goes on after it. Absent for the beginning. */
  readonly after?: ChatRow;
}

/** A chat of a list. */
export interface ListedChat extends ChatRow {
  /** Why it is in the high-priority folder; empty elsewhere. */
  readonly reasons: readonly PriorityReason[];
}

/** Whether an open chat is in a list of a status at an instant (docs/rules.md §3). */
export function isInStatus(
  { chat, dueAt, dueSoonAt, unread, starred }: ChatRow,
  status: StatusFilter,
  now: number,
): boolean {
  switch (status) {
    case 'overdue':
      return dueAt !== undefined && dueAt <= now;
    case 'dueSoon':
      return dueAt !== undefined && dueSoonAt !== undefined && dueSoonAt <= now && now < dueAt;
    case 'unreplied':
      return awaitsReply(chat);
    case 'unread':
      return unread === 1;
    case 'starred':
      return starred === 1;
    default:
      return true;
  }
}

/** All open and closed chats of an agent ('*' for everybody's). */
export function chatsOfAgent(agent: string): ChatScope {
  return { folder: 'assigned', agent, category: 'all' };
}

/** What nobody holds. */
export const unassignedScope: ChatScope = { folder: 'unassigned', agent: '*', category: 'all' };

/** The holder that a scope's rows carry: '*' for any. */
export function holderOf({ folder, agent }: Pick<ChatScope, 'folder' | 'agent'>): string {
  return folder === 'unassigned' ? '' : agent;
}

/** All rows of a holder, in the order of a sort. */
function ordered(db: DeskDb, { status, sort, ...scope }: ChatList) {
  const state = status === 'closed' ? 'closed' : 'open';
  const rank = sort === 'latest' ? 'latestRank' : 'waitRank';
  const holder = holderOf(scope);
  const from = holder === '*' ? [state] : [state, holder];
  const index = holder === '*' ? `[state+${rank}+buyer]` : `[state+holder+${rank}+buyer]`;
  return db.chats
    .where(index)
    .between([...from, Number.NEGATIVE_INFINITY], [...from, Number.POSITIVE_INFINITY]);
}

/** The first rows of a list, in its order: by waiting time or latest, ties by buyer (docs/rules.md §3). */
export async function chatsIn(db: DeskDb, list: ChatList): Promise<ListedChat[]> {
  const prioritized = list.folder === 'priority' ? await highPriority(db, list.now) : [];
  const reasons = new Map(prioritized.map((each) => [each.conversation, each.reasons]));
  const found = await ordered(db, list)
    .filter(
      (row) =>
        (list.status === 'closed' || isInStatus(row, list.status, list.now)) &&
        (list.category === 'all' || row.chat.category === list.category) &&
        (list.folder !== 'assigned' || row.holder !== '') &&
        (list.folder !== 'priority' || (row.state === 'open' && reasons.has(row.conversation))),
    )
    .toArray();
  const from = list.after ? found.findIndex(({ id }) => id === list.after?.id) + 1 : 0;
  return found
    .slice(from, from + list.limit)
    .map((row) => ({ ...row, reasons: reasons.get(row.conversation) ?? [] }));
}
