import { fold } from '../search/fold.ts';
import { meanings } from './meanings.ts';
import { unspacedMeanings } from './unspaced-meanings.ts';

const byWord = new Map<string, string[]>();
for (const [meaning, words] of Object.entries(meanings)) {
  for (const word of words.split(' ')) {
    const folded = fold(word);
    const known = byWord.get(folded) ?? [];
    if (!known.includes(meaning)) byWord.set(folded, [...known, meaning]);
  }
}
for (const [meaning, words] of Object.entries(unspacedMeanings)) {
  for (const word of words.split(' ')) byWord.set(fold(word), [...(byWord.get(fold(word)) ?? []), meaning]);
}

const none: readonly string[] = [];

/** What a word of `textWords` may be about, by the names in `meanings`. */
export function meaningsOf(word: string): readonly string[] {
  return byWord.get(word) ?? none;
}
