import type { DeskDb } from '../db.ts';
import { awaitsReply } from '../projections/chat-row.ts';
import type { ChatRow } from '../rows.ts';

export type StatusFilter = 'all' | 'overdue' | 'dueSoon' | 'unreplied' | 'unread' | 'starred' | 'closed';
export type ChatSort = 'waiting' | 'latest';

export interface ChatList {
  /** An agent's id, '' for unassigned, '*' for everybody's. */
  readonly holder: string;
  readonly status: StatusFilter;
  readonly sort: ChatSort;
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  readonly limit: number;
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

/** All rows of a holder, in the order of a sort. */
function ordered(db: DeskDb, { holder, status, sort }: ChatList) {
  const state = status === 'closed' ? 'closed' : 'open';
  const rank = sort === 'latest' ? 'latestRank' : 'waitRank';
  const from = holder === '*' ? [state] : [state, holder];
  const index = holder === '*' ? `[state+${rank}+buyer]` : `[state+holder+${rank}+buyer]`;
  return db.chats
    .where(index)
    .between([...from, Number.NEGATIVE_INFINITY], [...from, Number.POSITIVE_INFINITY]);
}

/** The first rows of a list, in its order: by waiting time or latest, ties by buyer (docs/rules.md §3). */
export async function chatsIn(db: DeskDb, list: ChatList): Promise<ChatRow[]> {
  const rows = ordered(db, list);
  const wanted =
    list.status === 'all' || list.status === 'closed'
      ? rows
      : rows.filter((row) => isInStatus(row, list.status, list.now));
  return wanted.limit(list.limit).toArray();
}
