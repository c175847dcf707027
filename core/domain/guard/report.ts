/** What the guidelines forbid, as far as the guard tells it apart (docs/rules.md §9). */
export const guardCategories = [
  'contact',
  'link',
  'payment',
  'review',
  'cancel',
  'returns',
  'threat',
  'profanity',
  'sexual',
  'illegal',
  'promotion',
  'privacy',
  'shouting',
] as const;

/** One of them. */
export type GuardCategory = (typeof guardCategories)[number];

/** A stop cannot be sent; a warning can, and that is recorded. */
export type GuardVerdict = 'pass' | 'warn' | 'stop';

/** Words of an outbound text that break a guideline. */
export interface GuardFinding {
  readonly category: GuardCategory;
  readonly verdict: 'warn' | 'stop';
  /** Offsets into the text as it was given, in UTF-16 units; `start < end`. */
  readonly start: number;
  readonly end: number;
}

/** What the guard says of a text. */
export interface GuardReport {
  /** The strictest of its findings; `pass` without any. */
  readonly verdict: GuardVerdict;
  /** In the order of the text. */
  readonly findings: readonly GuardFinding[];
}
