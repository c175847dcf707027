import { signal } from '@preact/signals';
import type {
  CategoryFilter,
  ChatScope,
  ChatSort,
  StatusFilter,
} from '../../core/store/queries/chat-scope.ts';

export type InboxTab = 'assigned' | 'unassigned' | 'priority';

/** Whose chats: `mine`, `*` for everybody's, or an agent's id. */
export type AgentFilter = 'mine' | '*' | (string & {});

/** The tabs in which an agent can be chosen: nobody holds what is unassigned. */
export type HeldTab = Exclude<InboxTab, 'unassigned'>;

/** Whose chats a tab shows until somebody chooses. */
export const usualAgents: Readonly<Record<HeldTab, AgentFilter>> = { assigned: 'mine', priority: '*' };

/** What the inbox shows: kept while the chat takes the whole page, and for the next time (view-memory.ts). */
export const inboxTab = signal<InboxTab>('assigned');
export const statusFilter = signal<StatusFilter>('all');
export const categoryFilter = signal<CategoryFilter>('all');
export const agentFilters = signal(usualAgents);
export const sortBy = signal<ChatSort>('waiting');

/** What is typed into the search field; while there is any, its results stand in place of the list. */
export const searchText = signal('');

/** Whose chats the present tab shows. */
export function agentFilter(): AgentFilter {
  return inboxTab.value === 'unassigned' ? '*' : agentFilters.value[inboxTab.value];
}

/** Chooses a tab. A search is about all of them, so it ends. */
export function chooseTab(tab: InboxTab): void {
  inboxTab.value = tab;
  searchText.value = '';
}

export function chooseStatus(status: StatusFilter): void {
  statusFilter.value = status;
  searchText.value = '';
}

export function chooseCategory(category: CategoryFilter): void {
  categoryFilter.value = category;
  searchText.value = '';
}

export function chooseAgent(agent: AgentFilter): void {
  if (inboxTab.value === 'unassigned') return;
  agentFilters.value = { ...agentFilters.value, [inboxTab.value]: agent };
  searchText.value = '';
}

/** Everything that is open, in this tab. */
export function clearFilters(): void {
  chooseStatus('all');
  chooseCategory('all');
  if (inboxTab.value !== 'unassigned') chooseAgent(usualAgents[inboxTab.value]);
}

/** All of a tab's chats, whatever they are about. @param me who sits here. */
export function scopeOfTab(tab: InboxTab, me: string): ChatScope {
  const chosen = tab === 'unassigned' ? '*' : agentFilters.value[tab];
  return { folder: tab, agent: chosen === 'mine' ? me : chosen, category: 'all' };
}
