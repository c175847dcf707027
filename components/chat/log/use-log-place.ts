import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryRow } from '../../../core/store/rows.ts';

const CLOSE = 48;
const NEAR_TOP = 240;

interface Place {
  /** Messages came while the reader was further up. */
  readonly behind: Signal<boolean>;
  readonly toEnd: () => void;
  readonly onScroll: () => void;
}

/**
 * Where a reader is in the conversation: who is at the end stays there, who reads further up is not moved,
 * neither by new messages below nor by older ones above.
 */
export function useLogPlace(
  log: RefObject<HTMLElement | null>,
  entries: readonly EntryRow[],
  earlier: () => void,
): Place {
  const behind = useSignal(false);
  const atEnd = useRef(true);
  const fromEnd = useRef(0);
  const ends = useRef({ first: '', last: '' });
  const toEnd = () => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
    behind.value = false;
  };
  useLayoutEffect(() => {
    const element = log.current;
    const now = { first: entries[0]?.id ?? '', last: entries.at(-1)?.id ?? '' };
    const before = ends.current;
    ends.current = now;
    if (!element) return;
    if (atEnd.current) toEnd();
    else if (before.first !== now.first) element.scrollTop = element.scrollHeight - fromEnd.current;
    if (!atEnd.current && before.last !== now.last) behind.value = true;
    fromEnd.current = element.scrollHeight - element.scrollTop;
  }, [entries]);
  const onScroll = () => {
    const element = log.current;
    if (!element) return;
    fromEnd.current = element.scrollHeight - element.scrollTop;
    atEnd.current = fromEnd.current - element.clientHeight < CLOSE;
    if (atEnd.current) behind.value = false;
    if (element.scrollTop < NEAR_TOP) earlier();
  };
  useStayAtEnd(log, atEnd, toEnd);
  return { behind, toEnd, onScroll };
}

/** The field below grows and the window shrinks: who is at the end sees the end then, too. */
function useStayAtEnd(
  log: RefObject<HTMLElement | null>,
  atEnd: { current: boolean },
  toEnd: () => void,
): void {
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
