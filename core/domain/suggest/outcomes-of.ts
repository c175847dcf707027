import type { Outcome } from './suggestion.ts';
import { textWords } from './text-words.ts';

/** A suggestion as it was shown. */
export interface ShownSuggestion {
  readonly key: string;
  /** Filled in, as it stood on the screen. */
  readonly text: string;
}

const edited = 0.6;

/** What became of each suggestion that was shown, now that the agent has answered so. */
export function outcomesOf(
  shown: readonly ShownSuggestion[],
  answer: string,
): (readonly [key: string, outcome: Outcome])[] {
  return shown.map(({ key, text }) => [key, outcomeOf(text, answer)]);
}

function outcomeOf(text: string, answer: string): Outcome {
  const said = textWords(answer);
  const offered = textWords(text);
  if (said.join(' ') === offered.join(' ')) return 'used';
  const kept = new Set(said);
  const shared = offered.filter((word) => kept.has(word)).length;
  return offered.length > 0 && shared / Math.max(said.length, offered.length) >= edited
    ? 'edited'
    : 'ignored';
}
