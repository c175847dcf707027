import type { LeftToAPerson } from '../suggest/may-answer.ts';
import type { AutomaticKind } from './automation.ts';

/** Why automation said nothing where it looked at a message or an order (docs/rules.md §8). */
export type QuietReason =
  | LeftToAPerson
  /** There is nothing to answer with: the library is empty, or knows nothing like it. */
  | 'nothingFound'
  /** The buyer has written something newer. */
  | 'stale'
  /** It could not be said soon enough. */
  | 'late'
  | 'closed'
  | 'blocked'
  /** The shop lets nobody write to this buyer. */
  | 'cannotSend'
  /** §6 allows no chat about the order. */
  | 'notAllowed'
  /** The shop takes no text of this length. */
  | 'tooLong';

/** What somebody at the desk may wonder about, and so is told; the others go without saying. */
const told: ReadonlySet<QuietReason> = new Set([
  'agentJoined',
  'answeredBefore',
  'details',
  'needsOrderData',
  'feelsBad',
  'guard',
  'unfilled',
  'notSure',
  'nothingFound',
  'market',
  'cannotSend',
  'notAllowed',
  'tooLong',
]);

/** Whether the timeline says that automation was silent, and why. */
export function isTold(why: QuietReason): boolean {
  return told.has(why);
}

/** What it would have said: an answer of whatever kind, or one of the other texts. */
export type QuietAbout = 'answer' | Exclude<AutomaticKind, 'handOff' | 'faqAnswer' | 'suggestedAnswer'>;
