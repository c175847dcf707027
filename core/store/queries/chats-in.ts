import type { DeskDb } from '../db.ts';
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

/** The first rows of a list, in its order (docs/rules.md §3). */
export function chatsIn(_db: DeskDb, _list: ChatList): Promise<ChatRow[]> {
  throw new Error('to be written next');
}
