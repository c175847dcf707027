/** Where a suggestion comes from. */
export type SuggestionSource =
  | { readonly from: 'faq'; readonly id: string; readonly question: string }
  | { readonly from: 'saved'; readonly id: string; readonly title: string }
  /** So this shop answered `times` times, last at `at` (epoch ms). */
  | { readonly from: 'past'; readonly at: number; readonly times: number };

/** A reply that may be given now (docs/rules.md §8). */
export interface Suggestion {
  /** Equal for equal suggestions, wherever they are made. */
  readonly key: string;
  /** With variables in braces as far as they are not filled in. */
  readonly text: string;
  readonly source: SuggestionSource;
  /** How likely it is what will be answered: 0 to 1. */
  readonly confidence: number;
}

/** What became of suggestions like this one. */
export interface SuggestionFate {
  readonly used: number;
  readonly edited: number;
  readonly ignored: number;
}

/** What became of one: sent as it was, sent in other words, or not taken. */
export type Outcome = keyof SuggestionFate;

/** By how much what became of it before raises or lowers a suggestion: 1 for one that nobody has judged. */
export function standingOf(fate: SuggestionFate | undefined): number {
  if (!fate) return 1;
  const { used, edited, ignored } = fate;
  const taken = used + edited / 2;
  return Math.min(1.25, 2 * ((taken + 3) / (used + edited + ignored + 6)));
}
