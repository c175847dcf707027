import { fold } from './fold.ts';
import { piecesOf } from './pieces.ts';

/** Each two neighbouring letters of a run, and its last alone: so every part of it begins with one of them. */
export function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, n) => `${letter}${letters[n + 1] ?? ''}`);
}

/** Nobody types more of a word than this, and nobody looks for what is in no language. */
const longest = 40;

/** What a text can be found by, each once: its words, and pairs of letters where scripts set no spaces. */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const { text: piece, isRun } of piecesOf(fold(text))) {
    if (!isRun) words.add(piece.slice(0, longest));
    else for (const pair of pairsOf(piece)) words.add(pair);
  }
  return [...words];
}

/** A word as an index holds it, cut like the words of texts. */
export function asIndexed(word: string): string {
  return word.slice(0, longest);
}
