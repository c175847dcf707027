import { fold } from '../search/fold.ts';

const runs = /[\p{L}\p{M}\p{N}]+/gu;
const numerals = /\p{N}+/gu;

/** Scripts that are written without spaces: their words are pairs and threes of letters. */
const unspaced =
  /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー]+$/u;

/** The words of a text, folded, any number as 0; in scripts without spaces every two and three letters in a row. */
export function textWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(runs)) {
    const word = run.replace(numerals, '0');
    if (!unspaced.test(word)) words.push(word);
    else words.push(...pieces([...word]));
  }
  return words;
}

function pieces(letters: readonly string[]): string[] {
  if (letters.length < 3) return [letters.join('')];
  const all: string[] = [];
  for (let at = 0; at + 2 <= letters.length; at += 1) {
    all.push(letters.slice(at, at + 2).join(''));
    if (at + 3 <= letters.length) all.push(letters.slice(at, at + 3).join(''));
  }
  return all;
}

/** A word without the endings that English puts to it. Longer words only: short ones are not told apart by their ends. */
export function stem(word: string): string {
  if (word.length > 4) return word.replace(/(?:ings?|ed|es|s|ly)$/, '').replace(/(.)\1$/, '$1');
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
