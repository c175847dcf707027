/** A line of a file to judge, as it was read. */
export type Line = Readonly<Record<string, unknown>>;

/** A task of the evaluation: what it says of each line, and how well. */
export interface Task {
  /** One prediction a line, in the same order; may read nothing of the line but the task's input. */
  readonly predict: (lines: readonly Line[]) => readonly object[];
  /** Rows of a table, from the truth that the lines carry. */
  readonly score: (lines: readonly Line[], predictions: readonly object[]) => readonly object[];
}
