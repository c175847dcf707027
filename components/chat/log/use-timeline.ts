import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { timelineAround } from '../../../core/store/queries/timeline-around.ts';
import { useLive } from '../../desk/use-live.ts';
import { keepLines } from './keep-lines.ts';
import { type LogWindow, lastLines, type ReadLines } from './log-window.ts';

/** The lines on the page, and the window they were read for: while another is awaited, the former one's stay. */
export interface ShownLines extends ReadLines {
  readonly window: LogWindow;
}

interface Timeline {
  readonly window: Signal<LogWindow>;
  readonly lines: ReadonlySignal<ShownLines | undefined>;
  /** What was read for another window is no news: while it comes, nothing of it is to be read out. */
  readonly quiet: ReadonlySignal<boolean>;
}

const SETTLED = 500;
const theEnd = { at: Number.POSITIVE_INFINITY };
const nothing: ReadLines = { entries: [], earlier: false, later: false };

/** A conversation's lines within a window that can be moved. */
export function useTimeline(conversation: string, begin: () => LogWindow): Timeline {
  const window = useSignal<LogWindow>(begin());
  const quiet = useSignal(true);
  const wanted = window.value;
  const lines: ReadonlySignal<ShownLines | undefined> = useLive(async (): Promise<ShownLines> => {
    const { place, before, after } = wanted;
    const db = deskDb();
    const found = place === 'end' ? null : await timelineAround(db, conversation, place, before, after);
    // A line that is not there stands for the end.
    const read = found ?? (await timelineAround(db, conversation, theEnd, lastLines.before, 0)) ?? nothing;
    return { ...read, entries: keepLines(lines.peek()?.entries ?? [], read.entries), window: wanted };
  }, [conversation, wanted]);
  const here = lines.value?.window === wanted;
  useEffect(() => {
    quiet.value = true;
    if (!here) return;
    const settled = setTimeout(() => {
      quiet.value = false;
    }, SETTLED);
    return () => clearTimeout(settled);
  }, [wanted, here]);
  return { window, lines, quiet };
}
