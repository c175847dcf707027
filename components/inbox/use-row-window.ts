import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
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
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      scrolled.value = element.scrollTop;
      height.value = element.clientHeight || UNMEASURED;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return useComputed(() => rowWindow(scrolled.value, height.value, rowHeight(), rows.value));
}
