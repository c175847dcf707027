/** An entry of the shop's FAQ library (docs/rules.md §8). */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  /** Other ways buyers ask it. */
  readonly phrasings: readonly string[];
  readonly answer: string;
  readonly category: string | null;
  /** BCP 47, of the answer. */
  readonly language: string | null;
}
