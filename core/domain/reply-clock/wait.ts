import type { WindowHours } from '../shop/market.ts';

/** The two deadlines of a wait and the one that drives the screen. Epoch milliseconds. */
export interface Deadlines {
  readonly due12: number;
  readonly due24: number;
  /** The primary window's. */
  readonly dueAt: number;
  readonly dueSoonAt: number;
}

/** A buyer waits for a reply. What held when they wrote is kept: later switching changes no deadline. */
export interface Wait {
  /** When the oldest unanswered message was sent, epoch ms. */
  readonly since: number;
  /** Weekend cover held at that moment. */
  readonly covered: boolean;
  /** The window that was primary in the market at that moment. */
  readonly primary: WindowHours;
  /**
   * From when the windows are counted: `since`, or the end of the holiday mode it arrived in; null while
   * that holiday lasts, or for ever in a chat that was opened in holiday mode.
   */
  readonly countedFrom: number | null;
  /** Null while nothing is counted. */
  readonly deadlines: Deadlines | null;
}

/** What of a wait is shown in a list. */
export interface ShownWait extends Pick<Wait, 'since' | 'countedFrom'> {
  readonly deadlines: Pick<Deadlines, 'dueAt' | 'dueSoonAt'> | null;
}
