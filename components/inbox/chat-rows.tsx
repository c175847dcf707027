import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { ChatRow as Row } from '../../core/store/rows.ts';
import { ChatRow } from './chat-row.tsx';
import type { HeldList } from './hold-still.ts';
import { rowId } from './row-id.ts';
import { useRowWindow } from './use-row-window.ts';

interface ChatRowsProps {
  scroller: RefObject<HTMLElement | null>;
  list: ReadonlySignal<HeldList<Row>>;
  more: () => void;
}

/** Draws the rows near what can be seen; the list keeps the height of all of them. */
export function ChatRows({ scroller, list, more }: ChatRowsProps) {
  const length = useComputed(() => list.value.rows.length);
  const visible = useRowWindow(scroller, length);
  useSignalEffect(() => {
    if (visible.value.last >= length.value && length.value > 0) more();
  });
  const { first, last } = visible.value;
  const { rows } = list.value;
  const focused = rows.findIndex((row) => document.activeElement?.id === rowId(row.id));
  const drawn = rows
    .map((row, at) => ({ row, at }))
    .filter(({ at }) => (at >= first && at < last) || at === focused);
  return (
    <ul class="rows" aria-label="Chats" style={{ height: `calc(${rows.length} * var(--row))` }}>
      {drawn.map(({ row, at }) => (
        <ChatRow key={row.id} row={row} at={at} of={rows.length} />
      ))}
    </ul>
  );
}
