import type { DeskSnapshot, TouchedChat } from '../../domain/desk/desk-state.ts';
import type { Commit, PlacedCommit } from '../../engine/commit.ts';

/** What a run of commits changed, wherever they stand in the log: the desk before and after it. */
export interface Changed {
  readonly commits: readonly Commit[];
  readonly before: DeskSnapshot;
  readonly after: DeskSnapshot & { readonly touched: ReadonlyMap<string, TouchedChat> };
}

/** The same where each commit's place in the log is known. */
export interface Change extends Changed {
  readonly commits: readonly PlacedCommit[];
}
