import { fold } from './fold.ts';
import { piecesOf } from './pieces.ts';
import { asIndexed, pairsOf } from './search-words.ts';

/** What somebody looks for: all of it must be there. */
export interface Query {
  /** Whole words. */
  readonly words: readonly string[];
  /** The beginning of a word: what is being typed; '' where there is none. */
  readonly beginning: string;
  /** Parts of text in scripts without spaces. */
  readonly runs: readonly string[];
}

/** So many words are looked at; nobody means more. */
const most = 12;

/** Reads what somebody typed: every word whole but the last, which may be only begun (docs/rules.md §3). */
export function readQuery(typed: string): Query {
  const pieces = piecesOf(fold(typed)).slice(0, most);
  const last = pieces.at(-1);
  const beginning = last && !last.isRun ? last.text : '';
  const whole = beginning === '' ? pieces : pieces.slice(0, -1);
  const texts = (isRun: boolean) => [
    ...new Set(whole.filter((piece) => piece.isRun === isRun).map(({ text }) => text)),
  ];
  return { words: texts(false), beginning, runs: texts(true) };
}

/** Whether a query asks for anything. */
export function isEmpty({ words, beginning, runs }: Query): boolean {
  return words.length === 0 && beginning === '' && runs.length === 0;
}

/** What must be in an index for a text to answer a query; whether it does, only the text tells. */
export interface Terms {
  readonly whole: readonly string[];
  readonly beginnings: readonly string[];
}

export function termsOf({ words, beginning, runs }: Query): Terms {
  const whole = new Set(words.map(asIndexed));
  const beginnings = new Set(beginning === '' ? [] : [asIndexed(beginning)]);
  for (const run of runs) {
    const pairs = pairsOf(run);
    if (pairs.length === 1) beginnings.add(run);
    // The last letter alone is in an index only where a run ends with it.
    else for (const pair of pairs.slice(0, -1)) whole.add(pair);
  }
  return { whole: [...whole], beginnings: [...beginnings] };
}
