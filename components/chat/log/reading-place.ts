/** A line of the conversation and how far below the upper edge it stood, in pixels. */
export interface ReadingPlace {
  readonly line: Element;
  readonly below: number;
}

function belowEdge(log: HTMLElement, line: Element): number {
  return line.getBoundingClientRect().top - log.getBoundingClientRect().top;
}

/** The first line that is seen from its beginning; null where there is none. */
export function readingPlace(log: HTMLElement): ReadingPlace | null {
  for (const line of log.querySelectorAll('.day > *')) {
    const below = belowEdge(log, line);
    if (below >= 0) return { line, below };
  }
  return null;
}

/** Scrolls so that a line stands where it stood, whatever came or went above and below it. */
export function returnTo(log: HTMLElement, place: ReadingPlace | null): void {
  if (place?.line.isConnected) log.scrollTop += belowEdge(log, place.line) - place.below;
}
