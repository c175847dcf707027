/** A line of a file to judge, as it was read: what a task reads of it, and the truth beside it. */
export type Line = Readonly<Record<string, unknown>>;

/** A task of the evaluation: what it says of each line, and how well. */
export interface Task {
  /** One prediction a line, in the same order; may read nothing of the line but the task's input. */
  readonly predict: (lines: readonly Line[]) => readonly object[];
  /** The rows of a table, or a text, from the truth that the lines carry. */
  readonly score: (lines: readonly Line[], predictions: readonly object[]) => readonly object[] | string;
}
