import type { CountedChat } from '../domain/metrics/counted-chat.ts';

/**
 * Something a figure counts, at the instant it counts for: that a buyer first wrote in a chat and what came of it, that a
 * chat was rated, that it was assigned. A function of the chat alone, whatever the time.
 */
export interface FigureFactRow {
  /** Epoch ms. */
  readonly at: number;
  readonly chat: string;
  /** What it is, in the words of `projections/figure-facts.ts`. */
  readonly as: string;
  /** From when on it is late by the window of 12 and of 24 hours, epoch ms; absent where time changes nothing. */
  readonly lateAt?: readonly [by12: number, by24: number];
  /** The agent to whom the chat was assigned not for the first time; absent in all else. */
  readonly again?: string;
  /** When it was assigned to them the time before, epoch ms; with `again`. */
  readonly since?: number;
}

/** A chat as the measures go by it, by itself: they read thousands, of which the rest is the larger part. */
export interface CountedRow extends CountedChat {
  /** The buyer is blocked. */
  readonly blocked: boolean;
  /** The latest instant at which it counts for a figure, epoch ms. */
  readonly lastAt: number;
}

/** How many facts of each kind an hour or a minute holds, as of the instant of `ListClockRow`. */
export interface FigureTallyRow {
  readonly span: 'hour' | 'minute';
  /** Its first instant, epoch ms: spans begin at whole hours and minutes of UTC. */
  readonly at: number;
  /** None is 0. */
  readonly counts: Readonly<Record<string, number>>;
}
