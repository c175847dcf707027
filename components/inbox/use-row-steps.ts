import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Placed, Stretch } from './hold-still.ts';
import { rowId } from './row-id.ts';
import { rowHeight } from './use-row-window.ts';

/** The place of the row in focus; -1 where none is. */
function focusedAt(scroller: HTMLElement): number {
  const row = document.activeElement?.closest('[aria-posinset]');
  return row && scroller.contains(row) ? Number(row.getAttribute('aria-posinset')) - 1 : -1;
}

/** The place of the row that is open; -1 where none is drawn. */
function currentAt(scroller: HTMLElement): number {
  const row = scroller.querySelector('[aria-current]');
  return row ? Number(row.getAttribute('aria-posinset')) - 1 : -1;
}

/** Scrolls a row to where it can be seen whole; it is drawn by then, or soon. */
function show(scroller: HTMLElement, at: number): void {
  const height = rowHeight();
  const top = at * height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top + height - scroller.clientHeight;
}

/** Where a key leads from a row, of so many to a screen; undefined for keys that lead nowhere. */
function target(key: string, at: number, screen: number, length: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + screen,
    PageUp: at - screen,
    Home: 0,
    End: length - 1,
  };
  return places[key];
}

/**
 * Lets keys move the focus through the list, also to rows that are not drawn or not read yet: J and K (which
 * arrive as steps), the arrows, Page Up and Down, Home and End. To be used where the rows are drawn.
 */
export function useRowSteps<Row extends Placed>(
  scroller: RefObject<HTMLElement | null>,
  list: ReadonlySignal<Stretch<Row>>,
  length: ReadonlySignal<number>,
): void {
  const wanted = useRef<number | null>(null);
  const focusWanted = () => {
    if (wanted.current === null) return;
    const { start, rows } = list.peek();
    const row = rows[wanted.current - start];
    const button = row && document.getElementById(rowId(row.id));
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const go = (to: number) => {
      if (length.peek() === 0) return;
      wanted.current = Math.min(length.peek() - 1, Math.max(0, to));
      show(element, wanted.current);
      focusWanted();
    };
    const here = () => (focusedAt(element) >= 0 ? focusedAt(element) : currentAt(element));
    const onStep = (event: Event) => go(here() + (event as CustomEvent<number>).detail);
    const onKey = (event: KeyboardEvent) => {
      const at = focusedAt(element);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const screen = Math.max(1, Math.floor(element.clientHeight / rowHeight()) - 1);
      const to = target(event.key, at, screen, length.peek());
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
    const giveUp = () => {
      wanted.current = null;
    };
    element.addEventListener('step', onStep);
    element.addEventListener('keydown', onKey);
    document.addEventListener('focusin', giveUp);
    return () => {
      element.removeEventListener('step', onStep);
      element.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', giveUp);
    };
  }, []);
}
