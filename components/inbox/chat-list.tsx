import './chat-list.css';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ChatSort, StatusFilter } from '../../core/store/queries/chats-in.ts';
import { Icon } from '../ui/icon.tsx';
import { counted } from '../ui/share.ts';
import { ChatRows } from './chat-rows.tsx';
import { EmptyList } from './empty-list.tsx';
import { inboxTab } from './inbox-view.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import type { Counts } from './use-counts.ts';
import { useHeldList } from './use-held-list.ts';
import { useListedChats } from './use-listed-chats.ts';
import { useRowSteps } from './use-row-steps.ts';

interface ChatListProps {
  holder: string;
  status: StatusFilter;
  sort: ChatSort;
  unassigned: ReadonlySignal<Counts | undefined>;
}

/** The chats of the inbox. While the pointer is over them or the focus in them, they keep their places. */
export function ChatList({ holder, status, sort, unassigned }: ChatListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, more } = useListedChats({ holder, status, sort });
  const { list, hold, release, catchUp } = useHeldList(rows);
  useRowSteps(scroller, list);
  const arrivals = useComputed(() => list.value.arrivals);
  const empty = useComputed(() => list.value.rows.length === 0);
  const releaseUnlessIn = (event: Event) => {
    const other = event instanceof FocusEvent ? event.relatedTarget : document.activeElement;
    const inside = other instanceof Node && scroller.current?.contains(other);
    if (!inside && !(event instanceof FocusEvent && scroller.current?.matches(':hover'))) release();
  };
  const showArrivals = () => {
    catchUp();
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <div
      ref={scroller}
      class="chat-list scrolls"
      id="chats"
      role="tabpanel"
      aria-labelledby={`tab-${inboxTab.value}`}
      tabIndex={-1}
      data-list
      onPointerEnter={hold}
      onPointerLeave={releaseUnlessIn}
      onFocusIn={hold}
      onFocusOut={releaseUnlessIn}
    >
      {arrivals.value > 0 && (
        <button type="button" class="arrivals" onClick={showArrivals}>
          <Icon name="arrow-up" size="s" />
          Show {counted(arrivals.value, 'new chat')}
        </button>
      )}
      {rows.value === undefined && <ListSkeleton />}
      {rows.value !== undefined && empty.value && <EmptyList status={status} unassigned={unassigned} />}
      <ChatRows scroller={scroller} list={list} more={more} />
    </div>
  );
}
