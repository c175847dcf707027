import type { ComponentChildren } from 'preact';
import { Avatar } from '../ui/avatar.tsx';
import { words } from '../words/words.ts';
import { rowId } from './row-id.ts';

interface RowProps {
  unread?: boolean;
  current: boolean;
  children: ComponentChildren;
}

/** A row, exactly as high as every other; the list puts it in its place. */
export function Row({ unread = false, current, children }: RowProps) {
  return (
    <li class={`row${unread ? ' unread' : ''}`} aria-current={current ? 'true' : undefined}>
      {children}
    </li>
  );
}

interface RowLinesProps {
  row: { readonly buyer: string; readonly nickname: string };
  /** Of the row within its list. */
  id: string;
  unread?: boolean;
  open: () => void;
  /** At the end of the first line. */
  aside: ComponentChildren;
  middle: ComponentChildren;
  /** The third line. */
  children: ComponentChildren;
}

/** The three lines of a row; the buyer's name is its one button. */
export function RowLines({ row, id, unread = false, open, aside, middle, children }: RowLinesProps) {
  return (
    <>
      <Avatar id={row.buyer} nickname={row.nickname} dot={unread} />
      <div class="row-lines">
        <div class="row-line">
          <button type="button" class="row-name" id={rowId(id)} dir="auto" onClick={open}>
            {row.nickname || words.inbox.noName}
          </button>
          {aside}
        </div>
        <div class="row-line">{middle}</div>
        <div class="row-line">{children}</div>
      </div>
    </>
  );
}
