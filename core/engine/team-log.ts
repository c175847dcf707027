import type { DeskEvent } from '../domain/desk/event.ts';
import type { Commit, PlacedCommit } from './commit.ts';

/** The place of the last commit that wrote to each stream; 0 for none. */
export type Heads = ReadonlyMap<string, number>;

/** A commit in the log that a team shares. */
export interface TeamCommit extends PlacedCommit {
  /** The agent who appended it. The server vouches for that. */
  readonly author: string;
  /** The streams it writes to, and where it puts each of them. */
  readonly heads: Heads;
  /** Why it counts nowhere, whatever it says; absent where nothing is wrong with it as a message. */
  readonly broken?: string;
  /** A newer desk wrote it: what it says cannot be read here, and it has no events. */
  readonly newer?: true;
  /** It reads otherwise than it was written, as an owner's browser has said since: it is judged no more. Absent where it does not. */
  readonly rewritten?: {
    /** Position of the commit that says so. */
    readonly by: number;
    /** Those of its events that happen in its place; the others are worked out when the log comes to `by`. */
    readonly now: readonly DeskEvent[];
  };
  /**
   * What stood before it went for its age with what lies up to where the log was read from. Whoever has that as it was written
   * (from the place `from` on; the commit at `by` says that it went) cannot go on from there.
   */
  readonly missed?: { readonly from: number; readonly by: number };
}

/** A commit that was read from the log: whether it is that of an id, as far as is known here. */
export interface ReadCommit {
  readonly position: number;
  readonly is: (id: string) => boolean;
}

/** What an append to the team's log came to. */
export type TeamAppended =
  /** It is in the log. `again`: an earlier try had brought it there, and what that one said counts. */
  | {
      readonly result: 'appended';
      readonly position: number;
      readonly heads: Heads;
      readonly again?: true;
    }
  /** Somebody else wrote to one of its streams first: decide again. */
  | { readonly result: 'lost' }
  /** Nobody can tell: look for its id before it is tried again. */
  | { readonly result: 'unknown' }
  /** It will never be taken. `why` is worded for a person. */
  | { readonly result: 'denied'; readonly why: string };

/** The log of a team: a stream of the shop's at a server, which every browser of the team appends to and reads. */
export interface TeamLog {
  /** In whose name it appends. */
  readonly me: string;
  /**
   * Appends a commit if each stream it writes to is where it was read; the server sees to that. Never rejects.
   * @param expected the place of every stream it writes to.
   * @param seen the place up to which the log was taken in when it was decided. What lies up to there on a stream counts as expected:
   * a stream that was forgotten has no place here, and its last messages lie at the server until they are taken out.
   */
  append(commit: Commit, expected: Heads, seen?: number): Promise<TeamAppended>;
  /** Commits after a position, in the order of the log; none where there are no more. Rejects with `TeamFault` alone. */
  read(after: number, limit: number): Promise<readonly TeamCommit[]>;
}
