import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type RowWindow, rowWindow } from './row-window.ts';

/** Where nothing was laid out yet, as much as a tall screen shows. */
const UNMEASURED = 900;

/** The height of a row in pixels: it grows with the browser's font size. */
export function rowHeight(): number {
  return 4.75 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

/** Follows the scrolling of a list and says which of its rows are to be drawn. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  rows: ReadonlySignal<number>,
): ReadonlySignal<RowWindow> {
  const scrolled = useSignal(0);
  const height = useSignal(UNMEASURED);
  const row = useSignal(76);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const follow = () => {
      scrolled.value = element.scrollTop;
    };
    const measure = () => {
      row.value = rowHeight();
      height.value = element.clientHeight || UNMEASURED;
      follow();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, []);
  const before = useRef<RowWindow>({ first: 0, last: 0 });
  return useComputed(() => {
    const next = rowWindow(scrolled.value, height.value, row.value, rows.value);
    const { first, last } = before.current;
    if (next.first !== first || next.last !== last) before.current = next;
    return before.current;
  });
}
