/** A value of a table. */
export interface Cell {
  /** Exactly; null where it is not known. */
  readonly value: string | number | null;
  /** As a person reads it. */
  readonly shown: string;
}

export interface Column {
  readonly id: string;
  /** What stands over it. */
  readonly words: string;
  /**
   * What stands over its exact values in a file, with their unit. Where it is left out a file has what the screen has: words
   * and whole numbers need no second column.
   */
  readonly exact?: string;
}

/** What stands behind a chart. The screen and the file are both made from it, so that they cannot say two things. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** A cell for each column; the first names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell that is what it shows. */
export function word(shown: string): Cell {
  return { value: shown, shown };
}
