import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ChatRow } from '../../core/store/rows.ts';
import { openedChat } from '../desk/opened-chat.ts';
import type { HeldList } from './hold-still.ts';
import { rowId } from './row-id.ts';
import { rowHeight } from './use-row-window.ts';

/** Where a step begins: at the row in focus, else at the chat that is open. */
function here(rows: readonly ChatRow[]): number {
  const focused = rows.findIndex((row) => rowId(row.id) === document.activeElement?.id);
  return focused >= 0 ? focused : rows.findIndex((row) => row.conversation === openedChat.peek());
}

/** Scrolls a row to where it can be seen whole; it is drawn by then, or in the next frame. */
function show(scroller: HTMLElement, at: number): void {
  const height = rowHeight();
  const top = at * height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}

/** Lets the keys J and K move the focus through the list, also to rows that are not drawn yet. */
export function useRowSteps(
  scroller: RefObject<HTMLElement | null>,
  list: ReadonlySignal<HeldList<ChatRow>>,
): void {
  useEffect(() => {
    const element = scroller.current;
    const onStep = (event: Event) => {
      const { rows } = list.peek();
      const at = Math.min(rows.length - 1, Math.max(0, here(rows) + (event as CustomEvent<number>).detail));
      const row = rows[at];
      if (!element || !row) return;
      show(element, at);
      const focus = () => document.getElementById(rowId(row.id))?.focus({ preventScroll: true });
      focus();
      requestAnimationFrame(() => requestAnimationFrame(focus));
    };
    element?.addEventListener('step', onStep);
    return () => element?.removeEventListener('step', onStep);
  }, []);
}
