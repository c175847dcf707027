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

/** The first line that is seen from its beginning; null where there is none. */
export function readingPlace(log: HTMLElement): ReadingPlace | null {
  for (const line of linesOf(log)) {
    const below = belowEdge(log, line);
    if (below >= 0) return { line, below };
  }
  return null;
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
  const first = lines.findIndex((line) => line.getBoundingClientRect().bottom > top);
  if (first < 0) return null;
  const past = lines.findIndex((line, n) => n > first && line.getBoundingClientRect().top >= bottom);
  return { first, last: past < 0 ? lines.length - 1 : past - 1 };
}
