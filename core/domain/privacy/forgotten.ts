/**
 * Something stood here and was forgotten. It holds nothing but the place: what else the same command made happen stays
 * where it was in the log, and so do the lines made of it.
 */
export interface Forgotten {
  readonly type: 'Forgotten';
  /** Epoch milliseconds. */
  readonly at: number;
}
