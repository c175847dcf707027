import type { UnplacedChat } from '../rows.ts';

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
  readonly after?: UnplacedChat;
  /** How many of these waited for a reply when they were last read: then as many of those and of the others are read at once. */
  readonly waited?: number;
}

/** All open and closed chats of an agent ('*' for everybody's). */
export function chatsOfAgent(agent: string): ChatScope {
  return { folder: 'assigned', agent, category: 'all' };
}

/** What nobody holds. */
export const unassignedScope: ChatScope = { folder: 'unassigned', agent: '*', category: 'all' };
