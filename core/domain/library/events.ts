import type { FaqEntry } from '../suggest/faq-entry.ts';
import type { TeamReply } from './team-reply.ts';

interface InLibrary {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Absent where no person did it: what a shop begins with. */
  readonly by?: string;
  /** Ids of what is there no longer. */
  readonly forget: readonly string[];
}

/** Entries of the FAQ library were kept, anew or in the place of others of their ids, or forgotten. */
export interface FaqsChanged extends InLibrary {
  readonly type: 'FaqsChanged';
  readonly keep: readonly FaqEntry[];
}

/** The same of the replies that are the whole team's. */
export interface RepliesChanged extends InLibrary {
  readonly type: 'RepliesChanged';
  readonly keep: readonly TeamReply[];
}

/** Everything that can happen to the texts the team uses again. */
export type LibraryEvent = FaqsChanged | RepliesChanged;
