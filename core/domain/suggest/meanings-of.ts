import { fold } from '../search/fold.ts';
import { goods } from './goods.ts';
import { meanings } from './meanings.ts';
import { unspacedMeanings } from './unspaced-meanings.ts';

const byWord = new Map<string, string[]>();

function add(word: string, ...about: readonly string[]) {
  const known = byWord.get(word) ?? [];
  byWord.set(word, [...known, ...about.filter((each) => !known.includes(each))]);
}

for (const [meaning, words] of Object.entries(meanings)) {
  for (const word of words.split(' ')) add(fold(word), meaning);
}
for (const [department, words] of Object.entries(goods)) {
  for (const word of words.split(' ').map(fold)) add(word, department, 'goods');
}
for (const [meaning, words] of Object.entries(unspacedMeanings)) {
  for (const word of words.split(' ')) add(fold(word), meaning);
}

const none: readonly string[] = [];

/** What a word of `textWords` may be about, by the names in `meanings`. */
export function meaningsOf(word: string): readonly string[] {
  return byWord.get(word) ?? none;
}
