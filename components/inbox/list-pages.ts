import type { FreshStretch } from './hold-still.ts';
import type { RowWindow } from './row-window.ts';

/** How many rows a page has. */
export const pageLength = 10;

/** How far beyond the drawn rows is read, so that a turn of the wheel finds its rows there. */
const AHEAD = 12;

/** A part of a list: whole pages, from a row on. */
export interface Span {
  readonly start: number;
  readonly limit: number;
}

/** The pages around the rows that are drawn: all that is read of a list, however long it is. */
export function spanFor({ first, last }: RowWindow): Span {
  const from = Math.floor(Math.max(0, first - AHEAD) / pageLength);
  const to = Math.max(from + 1, Math.ceil((last + AHEAD) / pageLength));
  return { start: from * pageLength, limit: (to - from) * pageLength };
}

/** The row before each page that was come by: a page is read from the row before it on, not by its number. */
export class Cursors<Row> {
  readonly #before = new Map<number, Row>();

  /** Remembers what a stretch says about the pages after its rows. */
  remember({ start, rows }: FreshStretch<Row>): void {
    for (let at = pageLength; at <= rows.length; at += pageLength) {
      const row = rows[at - 1];
      if (row) this.#before.set((start + at) / pageLength, row);
    }
  }

  /** Whether it is known where a page begins. */
  knows(page: number): boolean {
    return page === 0 || this.#before.has(page);
  }

  /** The row before a page; undefined for the first. */
  before(page: number): Row | undefined {
    return this.#before.get(page);
  }

  /** The page nearest before or at this one whose beginning is known. */
  nearest(page: number): number {
    let known = page;
    while (!this.knows(known)) known -= 1;
    return known;
  }
}
