/** A line of a file to be judged: what a task reads of it, and the truth beside it. */
export type Row = Readonly<Record<string, unknown>>;

/** One of the things the desk is judged on. */
export interface Task {
  /** What the desk says of a line; never looks at the truth. */
  readonly predict: (row: Row) => object;
  /** A table of the figures over all lines, with how many there were. */
  readonly score: (rows: readonly Row[]) => string;
}
