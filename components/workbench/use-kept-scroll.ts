import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { BenchTab, WorkbenchView } from './workbench-view.ts';

/** How long the place is looked for while what the panel shows is still being read. */
const PATIENCE = 1500;

/** Brings a panel back to where it was scrolled when it was last left. */
export function useKeptScroll(
  panel: RefObject<HTMLElement | null>,
  view: WorkbenchView,
  tab: BenchTab,
): void {
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    let wanted = view.scrolled[tab];
    const settle = () => {
      wanted = 0;
    };
    const reach = () => {
      if (wanted > 0 && element.scrollHeight - element.clientHeight >= wanted) {
        element.scrollTop = wanted;
        settle();
      }
    };
    const remember = () => {
      if (wanted === 0) view.scrolled[tab] = element.scrollTop;
    };
    const observer = new ResizeObserver(reach);
    for (const child of element.children) observer.observe(child);
    const timer = setTimeout(settle, PATIENCE);
    element.addEventListener('scroll', remember, { passive: true });
    element.addEventListener('wheel', settle, { passive: true });
    element.addEventListener('keydown', settle);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener('scroll', remember);
      element.removeEventListener('wheel', settle);
      element.removeEventListener('keydown', settle);
    };
  }, []);
}
