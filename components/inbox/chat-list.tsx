import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { ListedChat } from '../../core/store/queries/chats-in.ts';
import { ChatRow } from './chat-row.tsx';
import { inboxTab } from './inbox-view.ts';
import { ListFrame } from './list-frame.tsx';
import { type ListOf, useListedChats } from './use-listed-chats.ts';

interface ChatListProps {
  list: ListOf;
  /** How many chats are in it, undefined until they were counted. */
  count: ReadonlySignal<number | undefined>;
  /** When the agent looked away, epoch ms: what a buyer wrote since then is marked. Null for nothing. */
  since: ReadonlySignal<number | null>;
  head?: ComponentChildren;
  empty: ComponentChildren;
}

/** The chats of a tab, narrowed by the filters. */
export function ChatList({ list, count, since, head, empty }: ChatListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { fresh, length, visible } = useListedChats(list, scroller, count);
  const marked = since.value;
  const everybodys = list.agent === '*' && list.folder !== 'unassigned';
  const draw = useCallback(
    (row: ListedChat) => (
      <ChatRow key={row.id} row={row} since={marked} withHolder={everybodys} folder={list.folder} />
    ),
    [marked, everybodys],
  );
  return (
    <ListFrame
      scroller={scroller}
      fresh={fresh}
      length={length}
      visible={visible}
      draw={draw}
      name={{ tab: `tab-${inboxTab.value}` }}
      head={head}
      empty={empty}
    />
  );
}
