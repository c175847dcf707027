import './inbox.css';
import { useComputed } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { useDesk } from '../desk/desk-context.ts';
import { words } from '../words/words.ts';
import { ChatList } from './chat-list.tsx';
import { CountsStatus } from './counts-status.tsx';
import { EmptyList } from './empty-list.tsx';
import { Finder } from './finder.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { categoryFilter, inboxTab, scopeOfTab, searchText, sortBy, statusFilter } from './inbox-view.ts';
import { SearchResults } from './search-results.tsx';
import { UnassignedHead } from './unassigned-head.tsx';
import { useAtOnce } from './use-at-once.ts';
import { useCounts } from './use-counts.ts';
import { useLastLook } from './use-last-look.ts';
import { keepView, takeUpView } from './view-memory.ts';

/** The chats of a tab, narrowed by filters, or what a search finds. */
export function Inbox() {
  const { me, shop } = useDesk();
  const section = useRef<HTMLElement>(null);
  // Whoever sits here now: what is taken up for them is kept for them. The page may go in the very next moment.
  useAtOnce(() => keepView(me.id));
  useMemo(() => takeUpView(me.id, Object.keys(shop.agents)), [me.id]);
  const since = useLastLook(section);
  const tabs = {
    assigned: useCounts(scopeOfTab('assigned', me.id)),
    unassigned: useCounts(scopeOfTab('unassigned', me.id)),
    priority: useCounts(scopeOfTab('priority', me.id)),
  };
  const scope = { ...scopeOfTab(inboxTab.value, me.id), category: categoryFilter.value };
  const narrowed = useCounts(scope.category === 'all' ? null : scope);
  const counts = useComputed(() =>
    categoryFilter.value === 'all' ? tabs[inboxTab.value].value : narrowed.value,
  );
  const count = useComputed(() => counts.value?.[statusFilter.value]);
  const list = { ...scope, status: statusFilter.value, sort: sortBy.value };
  const isSearching = searchText.value.trim() !== '';
  const someUnassigned = inboxTab.value === 'unassigned' && (tabs.unassigned.value?.all ?? 0) > 0;
  return (
    <section ref={section} class="pane inbox" aria-label={words.inbox.name}>
      <InboxTabs counts={tabs} />
      <Finder counts={counts} />
      <CountsStatus counts={tabs.assigned} />
      {isSearching ? (
        <SearchResults />
      ) : (
        <ChatList
          key={Object.values(list).join(' ')}
          list={list}
          count={count}
          since={since}
          head={someUnassigned && <UnassignedHead />}
          empty={<EmptyList inTab={tabs[inboxTab.value]} unassigned={tabs.unassigned} />}
        />
      )}
    </section>
  );
}
