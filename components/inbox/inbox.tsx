import './inbox.css';
import { chatsOfAgent, unassignedScope } from '../../core/store/queries/chats-in.ts';
import { useDesk } from '../desk/desk-context.ts';
import { ChatList } from './chat-list.tsx';
import { CountsStatus } from './counts-status.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { inboxTab, sortBy, statusFilter } from './inbox-view.ts';
import { SortBy } from './sort-by.tsx';
import { StatusRadios } from './status-radios.tsx';
import { useCounts } from './use-counts.ts';

/** The chats of a tab, narrowed by status. */
export function Inbox() {
  const { me } = useDesk();
  const scope = inboxTab.value === 'assigned' ? chatsOfAgent(me.id) : unassignedScope;
  const mine = useCounts(chatsOfAgent(me.id));
  const nobodys = useCounts(unassignedScope);
  const counts = inboxTab.value === 'assigned' ? mine : nobodys;
  return (
    <section class="pane inbox" aria-label="Inbox">
      <InboxTabs assigned={mine} unassigned={nobodys} />
      <div class="finder">
        <StatusRadios counts={counts} />
        <SortBy />
      </div>
      <CountsStatus counts={mine} />
      <ChatList
        key={`${inboxTab.value} ${statusFilter.value} ${sortBy.value}`}
        scope={scope}
        status={statusFilter.value}
        sort={sortBy.value}
        unassigned={nobodys}
      />
    </section>
  );
}
