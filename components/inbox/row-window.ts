/** The rows to draw: from the first to before the last. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

const BEYOND = 6;

/** Which rows of a list of equal rows are near what can be seen. All measures in pixels. */
export function rowWindow(scrolled: number, height: number, row: number, rows: number): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / row) - BEYOND);
  const last = Math.min(rows, Math.ceil((scrolled + height) / row) + BEYOND);
  return { first: Math.min(first, last), last };
}
