import type { ComponentChildren } from 'preact';
import { Avatar } from '../ui/avatar.tsx';
import { rowId } from './row-id.ts';

interface RowProps {
  row: { readonly buyer: string; readonly nickname: string };
  /** Of the row within its list. */
  id: string;
  at: number;
  of: number;
  unread?: boolean;
  current: boolean;
  open: () => void;
  /** At the end of the first line. */
  aside: ComponentChildren;
  middle: ComponentChildren;
  /** The third line. */
  children: ComponentChildren;
}

/** A row of three lines, exactly as high as every other; the buyer's name is its one button. */
export function Row({ row, id, at, of, unread = false, current, open, aside, middle, children }: RowProps) {
  return (
    <li
      class={`row${unread ? ' unread' : ''}`}
      aria-current={current ? 'true' : undefined}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={{ top: `calc(${at} * var(--row))` }}
    >
      <Avatar id={row.buyer} nickname={row.nickname} dot={unread} />
      <div class="row-lines">
        <div class="row-line">
          <button type="button" class="row-name" id={rowId(id)} dir="auto" onClick={open}>
            {row.nickname}
          </button>
          {aside}
        </div>
        <div class="row-line">{middle}</div>
        <div class="row-line">{children}</div>
      </div>
    </li>
  );
}
