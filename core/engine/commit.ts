import type { DeskEvent } from '../domain/desk/event.ts';

/** What one command made happen: whole or not at all. */
export interface Commit {
  /** The id of the command that made it. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly events: readonly DeskEvent[];
}

/** A commit with its place in the log: later commits have larger positions. */
export interface PlacedCommit extends Commit {
  readonly position: number;
}
