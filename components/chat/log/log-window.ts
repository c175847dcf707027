import type { TimelinePlace, TimelineWindow } from '../../../core/store/queries/timeline-around.ts';

/** Where in a conversation the log can go: to a place in it, or to its end. */
export type LogPlace = TimelinePlace | 'end';

/** What was read of a conversation. */
export type ReadLines = Pick<TimelineWindow, 'entries' | 'earlier' | 'later'>;

/** Which lines of a conversation are on the page: so many before a place, so many from it on. */
export interface LogWindow {
  readonly place: LogPlace;
  readonly before: number;
  readonly after: number;
}

/** The lines that are seen, by their numbers among those on the page. */
export interface SeenLines {
  readonly first: number;
  readonly last: number;
}

/** So many lines are on the page beyond those seen, once it moves; few enough that what comes at once is drawn in a frame. */
const SPARE = 36;
/** So near to the last of them it moves. */
const MARGIN = 20;

/** The end of the conversation. */
export const lastLines: LogWindow = { place: 'end', before: 70, after: 0 };

/** The lines around a place that a reader jumps to. */
export function linesAround(place: LogPlace): LogWindow {
  return place === 'end' ? lastLines : { place, before: SPARE, after: SPARE };
}

/** Holds the window by a line, so that what comes at the end cannot push out what is being read. */
export function heldAt(window: LogWindow, { entries }: ReadLines, { first }: SeenLines): LogWindow {
  const line = entries[first];
  if (window.place !== 'end' || !line) return window;
  return { place: { entry: line.id }, before: first, after: entries.length - first + SPARE };
}

/**
 * The window that a reader needs who sees these lines: the same one, unless they come near an edge beyond which there
 * is more. It never holds more than the lines seen and a fixed number to both sides.
 */
export function followed(window: LogWindow, read: ReadLines, seen: SeenLines): LogWindow {
  const { entries, earlier, later } = read;
  const nearTop = earlier && seen.first < MARGIN;
  const nearEnd = later && seen.last > entries.length - 1 - MARGIN;
  const line = entries[seen.first];
  if (!line || !(nearTop || nearEnd)) return window;
  return { place: { entry: line.id }, before: SPARE, after: seen.last - seen.first + 1 + SPARE };
}
