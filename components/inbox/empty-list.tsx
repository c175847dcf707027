import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk/desk-context.ts';
import { Blank } from '../ui/blank.tsx';
import { words } from '../words/words.ts';
import {
  agentFilter,
  categoryFilter,
  chooseTab,
  clearFilters,
  inboxTab,
  statusFilter,
  usualAgents,
} from './inbox-view.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import type { Counts } from './use-counts.ts';

interface EmptyListProps {
  /** How many open chats the tab has, whatever the filters hide. */
  inTab: ReadonlySignal<Counts | undefined>;
  unassigned: ReadonlySignal<Counts | undefined>;
}

/** What an empty list means, and where to go from it. */
export function EmptyList({ inTab, unassigned }: EmptyListProps) {
  const desk = useDesk();
  const connection = desk.connection.value;
  const nicknameOf = (agent: string) => desk.shop.agents[agent]?.nickname ?? agent;
  const filters = filtersChosen(nicknameOf);
  if (!connection.firstSyncDone && connection.state !== 'trouble') return <ListSkeleton />;
  if (filters.length > 0) return <NoMatch filters={filters} open={inTab.value?.all ?? 0} />;
  if (inboxTab.value === 'unassigned')
    return <Nothing title={words.inbox.nothingUnassigned} says={words.inbox.nothingUnassignedWords} />;
  if (inboxTab.value === 'priority')
    return <Nothing title={words.inbox.nothingPriority} says={words.inbox.nothingPriorityWords} />;
  const waiting = unassigned.value?.all ?? 0;
  if (waiting === 0) return <Nothing title={words.inbox.nothingWaits} says={words.inbox.nothingWaitsWords} />;
  const see = () => {
    chooseTab('unassigned');
    document.getElementById('tab-unassigned')?.focus();
  };
  return (
    <Nothing title={words.inbox.nothingWaits} says={words.inbox.unassignedWait(waiting)}>
      <button type="button" class="button" onClick={see}>
        {words.inbox.seeUnassigned}
      </button>
    </Nothing>
  );
}

/** The filters that narrow the list, by name. */
function filtersChosen(nicknameOf: (agent: string) => string): string[] {
  const status = statusFilter.value === 'all' ? [] : [words.inbox.statuses[statusFilter.value]];
  const category = categoryFilter.value === 'all' ? [] : [words.inbox.categories[categoryFilter.value]];
  return [...status, ...category, ...agentChosen(nicknameOf)];
}

function agentChosen(nicknameOf: (agent: string) => string): string[] {
  const agent = agentFilter();
  if (inboxTab.value === 'unassigned' || agent === '*' || agent === usualAgents[inboxTab.value]) return [];
  return [agent === 'mine' ? words.inbox.mine : words.inbox.chatsOf(nicknameOf(agent))];
}

function Nothing({ title, says, children }: { title: string; says: string; children?: ComponentChildren }) {
  return (
    <Blank icon="inbox" title={title} words={says}>
      {children}
    </Blank>
  );
}

function NoMatch({ filters, open }: { filters: readonly string[]; open: number }) {
  const clear = () => {
    clearFilters();
    document.querySelector<HTMLElement>('input[name=status]')?.focus();
  };
  return (
    <Blank icon="search-x" title={words.inbox.noMatch} words={words.inbox.noMatchWords(filters, open)}>
      <button type="button" class="button" onClick={clear}>
        {words.inbox.clearFilters}
      </button>
    </Blank>
  );
}
