import { batch } from '@preact/signals';
import type { CategoryFilter, ChatSort, StatusFilter } from '../../core/store/queries/chat-scope.ts';
import {
  type AgentFilter,
  agentFilters,
  categoryFilter,
  type HeldTab,
  type InboxTab,
  inboxTab,
  searchText,
  sortBy,
  statusFilter,
  usualAgents,
} from './inbox-view.ts';

interface KeptView {
  readonly tab: InboxTab;
  readonly status: StatusFilter;
  readonly category: CategoryFilter;
  readonly agents: Readonly<Record<HeldTab, AgentFilter>>;
  readonly sort: ChatSort;
}

const usual: KeptView = {
  tab: 'assigned',
  status: 'all',
  category: 'all',
  agents: usualAgents,
  sort: 'waiting',
};

const place = (agent: string) => `inbox of ${agent}`;

/** What was kept, or nothing where it cannot be read: a view is a comfort, not a fact. */
function kept(agent: string): Partial<KeptView> {
  try {
    return JSON.parse(localStorage.getItem(place(agent)) ?? '{}') as Partial<KeptView>;
  } catch {
    return {};
  }
}

/**
 * Shows the inbox as an agent left it in this browser.
 * @param agents who is in this shop: whoever was chosen and is not, is not chosen any more.
 */
export function takeUpView(agent: string, agents: readonly string[]): void {
  const view = { ...usual, ...kept(agent) };
  const here = (chosen: AgentFilter, tab: HeldTab) =>
    chosen === 'mine' || agents.includes(chosen) ? chosen : usualAgents[tab];
  batch(() => {
    inboxTab.value = view.tab;
    statusFilter.value = view.status;
    categoryFilter.value = view.category;
    agentFilters.value = {
      assigned: view.agents.assigned === '*' ? '*' : here(view.agents.assigned, 'assigned'),
      priority: here(view.agents.priority, 'priority'),
    };
    sortBy.value = view.sort;
    searchText.value = '';
  });
}

/** Keeps the inbox as it is shown, for the next time this agent opens the desk. */
export function keepView(agent: string): void {
  const view: KeptView = {
    tab: inboxTab.value,
    status: statusFilter.value,
    category: categoryFilter.value,
    agents: agentFilters.value,
    sort: sortBy.value,
  };
  localStorage.setItem(place(agent), JSON.stringify(view));
}
