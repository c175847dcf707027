import type { SeenLines } from './log-window.ts';

/** A line of the conversation and how far below the upper edge it stood, in pixels. */
export interface ReadingPlace {
  readonly line: Element;
  readonly below: number;
}

function belowEdge(log: HTMLElement, line: Element): number {
  return line.getBoundingClientRect().top - log.getBoundingClientRect().top;
}

/** The lines on the page, in their order. */
export function linesOf(log: HTMLElement): HTMLElement[] {
  return [...log.querySelectorAll<HTMLElement>('[data-line]')];
}

/** The element of a line by its id. */
export function lineOf(log: HTMLElement, id: string): HTMLElement | undefined {
  return linesOf(log).find((line) => line.dataset.line === id);
}

/** Of lines that stand below one another, the number of the first that is far enough down; their count where none is. */
function firstOf(lines: readonly Element[], isFar: (line: DOMRect) => boolean): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const line = lines[middle];
    if (line && isFar(line.getBoundingClientRect())) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The first line that is seen from its beginning; null where there is none. */
export function readingPlace(log: HTMLElement): ReadingPlace | null {
  const lines = linesOf(log);
  const { top } = log.getBoundingClientRect();
  const line = lines[firstOf(lines, (each) => each.top >= top)];
  return line ? { line, below: belowEdge(log, line) } : null;
}

/** Scrolls so that a line stands where it stood, whatever came or went above and below it. */
export function returnTo(log: HTMLElement, place: ReadingPlace | null): void {
  if (place?.line.isConnected) log.scrollTop += belowEdge(log, place.line) - place.below;
}

/** Scrolls so that an element stands so far below the upper edge, in pixels. */
export function bringTo(log: HTMLElement, element: Element, below: number): void {
  log.scrollTop += belowEdge(log, element) - below;
}

/** Which lines are seen, a part of each counting; null where there are none. */
export function seenLines(log: HTMLElement): SeenLines | null {
  const { top, bottom } = log.getBoundingClientRect();
  const lines = linesOf(log);
  const first = firstOf(lines, (line) => line.bottom > top);
  if (first === lines.length) return null;
  const past = firstOf(lines, (line) => line.top >= bottom);
  return { first, last: Math.max(first, past - 1) };
}
