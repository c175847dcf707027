import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryRow } from '../../../core/store/entry-rows.ts';
import { jumpTo } from '../../desk/opened-chat.ts';
import { takesKeys } from '../../ui/where-typing.ts';
import { followed, heldAt, type LogPlace, lastLines, linesAround } from './log-window.ts';
import { bringTo, lineOf, type ReadingPlace, readingPlace, returnTo, seenLines } from './reading-place.ts';
import { type ShownLines, useTimeline } from './use-timeline.ts';

const CLOSE = 48;
/** Room for the heading of its day above a line. */
const HEADING = 44;

/** Where the log is going: there once the lines around it are on the page. */
interface Aim {
  readonly place: LogPlace;
  /** A jump that somebody asked for: the line is marked and takes the focus. */
  readonly asked: boolean;
  /** What had the focus then. */
  readonly from: Element | null;
}

interface Reading {
  readonly lines: ReadonlySignal<ShownLines | undefined>;
  readonly quiet: ReadonlySignal<boolean>;
  /** The reader is not at the end. */
  readonly away: ReadonlySignal<boolean>;
  /** The line that was jumped to, until a key or the wheel is touched; '' for none. */
  readonly marked: Signal<string>;
  readonly go: (place: LogPlace) => void;
  readonly onScroll: () => void;
}

function targetOf(entries: readonly EntryRow[], place: LogPlace): EntryRow | undefined {
  if (place === 'end') return entries.at(-1);
  if ('entry' in place) return entries.find(({ id }) => id === place.entry);
  return entries.find(({ at }) => at >= place.at) ?? entries.at(-1);
}

/** Brings the place that was aimed at into view; gives the line that is there. */
function reach(log: HTMLElement, { entries }: ShownLines, { place }: Aim): HTMLElement | null {
  if (place === 'end') log.scrollTop = log.scrollHeight;
  const line = lineOf(log, targetOf(entries, place)?.id ?? '');
  if (!line || place === 'end') return line ?? null;
  const room = log.clientHeight - line.offsetHeight;
  bringTo(log, line, 'entry' in place ? Math.max(HEADING, room / 3) : HEADING);
  return line;
}

/**
 * Where a reader is in the conversation: who is at the end stays there, who reads further up is not moved,
 * neither by new messages below nor by older ones above. Begins at the first unread line, where there is one.
 */
export function useLogPlace(
  log: RefObject<HTMLElement | null>,
  conversation: string,
  unreadSince: number | null,
): Reading {
  const aim = useRef<Aim | null>(
    unreadSince === null ? null : { place: { at: unreadSince }, asked: false, from: null },
  );
  const { window, lines, quiet } = useTimeline(conversation, () => linesAround(aim.current?.place ?? 'end'));
  const atEnd = useRef(aim.current === null);
  const place = useRef<ReadingPlace | null>(null);
  const away = useSignal(false);
  const marked = useSignal('');

  const settle = () => {
    const element = log.current;
    const shown = lines.peek();
    if (!element || !shown || element.clientHeight === 0) return;
    place.current = readingPlace(element);
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    atEnd.current = !shown.later && left < CLOSE;
    away.value = !atEnd.current;
    const seen = seenLines(element);
    if (!seen || aim.current || shown.window !== window.peek()) return;
    window.value = atEnd.current ? lastLines : followed(heldAt(shown.window, shown, seen), shown, seen);
  };
  const stay = () => {
    const element = log.current;
    if (!element || aim.current) return;
    if (atEnd.current) element.scrollTop = element.scrollHeight;
    else returnTo(element, place.current);
  };
  const go = (to: LogPlace, asked = false) => {
    aim.current = { place: to, asked, from: document.activeElement };
    window.value = linesAround(to);
    if (lines.peek()?.window === window.peek()) arrive();
  };
  const arrive = () => {
    const element = log.current;
    const shown = lines.peek();
    const aimed = aim.current;
    if (!element || !shown || !aimed || shown.window !== window.peek()) return;
    aim.current = null;
    const line = reach(element, shown, aimed);
    if (aimed.asked && line) {
      marked.value = line.dataset.line ?? '';
      // Who went into a field meanwhile stays there: their next keys are meant for it.
      const { activeElement } = document;
      if (activeElement === aimed.from || !takesKeys(activeElement)) line.focus({ preventScroll: true });
    }
    settle();
  };

  const wanted = jumpTo.value;
  useLayoutEffect(() => {
    if (!wanted) return;
    jumpTo.value = null;
    go(wanted, true);
  }, [wanted]);
  useLayoutEffect(() => {
    stay();
    arrive();
  }, [lines.value]);
  useResized(log, stay);
  return { lines, quiet, away, marked, go: (to) => go(to), onScroll: settle };
}

/** The field below grows, a picture comes, the window shrinks: the place is kept. */
function useResized(log: RefObject<HTMLElement | null>, resized: () => void): void {
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
}
