import './chat-list.css';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ChatScope, ChatSort, StatusFilter } from '../../core/store/queries/chats-in.ts';
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
  scope: ChatScope;
  status: StatusFilter;
  sort: ChatSort;
  unassigned: ReadonlySignal<Counts | undefined>;
}

/** The chats of the inbox. While the pointer is over them or the focus in them, they keep their places. */
export function ChatList({ scope, status, sort, unassigned }: ChatListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, more } = useListedChats({ ...scope, status, sort });
  const { list, hold, release, catchUp } = useHeldList(rows);
  useRowSteps(scroller, list);
  const empty = useComputed(() => list.value.rows.length === 0);
  const arrivals = useComputed(() => list.value.arrivals);
  const pointerLeft = () => {
    if (!frame.current?.contains(document.activeElement)) release();
  };
  const focusLeft = ({ relatedTarget }: FocusEvent) => {
    const inside = relatedTarget instanceof Node && frame.current?.contains(relatedTarget);
    if (!inside && !frame.current?.matches(':hover')) release();
  };
  const showArrivals = () => {
    catchUp();
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <div
      ref={frame}
      class="chat-list"
      id="chats"
      role="tabpanel"
      aria-labelledby={`tab-${inboxTab.value}`}
      onPointerEnter={hold}
      onPointerLeave={pointerLeft}
      onFocusIn={hold}
      onFocusOut={focusLeft}
    >
      <div ref={scroller} class="chat-scroller scrolls" tabIndex={-1} data-list>
        {rows.value === undefined && <ListSkeleton />}
        {rows.value !== undefined && empty.value && <EmptyList status={status} unassigned={unassigned} />}
        <ChatRows scroller={scroller} list={list} more={more} />
      </div>
      {arrivals.value > 0 && <Arrivals count={arrivals.value} show={showArrivals} />}
    </div>
  );
}

/** Lies over the end of the list: put above the rows it would push them away from the pointer. */
function Arrivals({ count, show }: { count: number; show: () => void }) {
  return (
    <button type="button" class="arrivals" onClick={show}>
      <Icon name="arrow-up" size="s" />
      Show {counted(count, 'new chat')}
    </button>
  );
}
