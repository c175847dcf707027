import type { DeskSnapshot, TouchedChat } from '../../domain/desk/desk-state.ts';
import type { PlacedCommit } from '../../engine/commit.ts';

/** What a run of commits changed: the desk before and after it. */
export interface Change {
  readonly commits: readonly PlacedCommit[];
  readonly before: DeskSnapshot;
  readonly after: DeskSnapshot & { readonly touched: ReadonlyMap<string, TouchedChat> };
}
