import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryRow } from '../../../core/store/rows.ts';
import { type ReadingPlace, readingPlace, returnTo } from './reading-place.ts';

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
  const place = useRef<ReadingPlace | null>(null);
  const last = useRef('');
  const toEnd = () => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
    behind.value = false;
  };
  useLayoutEffect(() => {
    const newest = entries.at(-1)?.id ?? '';
    if (atEnd.current) toEnd();
    else if (log.current) returnTo(log.current, place.current);
    if (!atEnd.current && newest !== last.current) behind.value = true;
    last.current = newest;
  }, [entries]);
  const onScroll = () => {
    const element = log.current;
    if (!element) return;
    place.current = readingPlace(element);
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < CLOSE;
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
