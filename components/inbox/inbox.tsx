import './inbox.css';
import { useDesk } from '../desk/desk-context.ts';
import { ChatList } from './chat-list.tsx';
import { CountsStatus } from './counts-status.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { holderOf, inboxTab, sortBy, statusFilter } from './inbox-view.ts';
import { SortBy } from './sort-by.tsx';
import { StatusRadios } from './status-radios.tsx';
import { useCounts } from './use-counts.ts';

/** The chats of a tab, narrowed by status. */
export function Inbox() {
  const { me } = useDesk();
  const holder = holderOf(inboxTab.value, me.id);
  const mine = useCounts(me.id);
  const nobodys = useCounts('');
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
        key={`${holder} ${statusFilter.value} ${sortBy.value}`}
        holder={holder}
        status={statusFilter.value}
        sort={sortBy.value}
        unassigned={nobodys}
      />
    </section>
  );
}
