import type { SearchWordsRow } from '../search-rows.ts';

/** How many rows of a block hold the words that begin with other letters than a to z and figures. */
const others = 64;

/** So many letters two words must share to lie in one row: then a word is found without reading many others. */
const shared = 3;

const plain = /^[a-z0-9]/;

/** Which row of a block holds a word: words that begin alike are together, so that few rows hold any beginning. */
export function partOf(word: string): string {
  return plain.test(word) ? word.slice(0, shared) : `~${(word.codePointAt(0) ?? 0) % others}`;
}

/** Whether one row of a block holds all words with a beginning. */
export function isOnePart(beginning: string): boolean {
  return beginning.length >= shared || !plain.test(beginning);
}

/** The rows of a block: for each word the things it occurs in. @param docs the words of each, with spaces around. */
export function wordsRows(block: number, docs: readonly string[]): SearchWordsRow[] {
  const places = new Map<string, number[]>();
  docs.forEach((words, n) => {
    for (const word of words.split(' ')) {
      if (word === '') continue;
      const known = places.get(word);
      if (known) known.push(n);
      else places.set(word, [n]);
    }
  });
  const parts = Map.groupBy(places.keys(), partOf);
  return [...parts].map(([part, found]) => {
    const words = [...found].sort();
    const lists = words.map((word) => places.get(word) ?? []);
    const ends = new Uint32Array(words.length);
    let end = 0;
    for (const [n, list] of lists.entries()) {
      end += list.length;
      ends[n] = end;
    }
    const all = new Uint16Array(end);
    for (const [n, list] of lists.entries()) all.set(list, (ends[n] ?? 0) - list.length);
    return { part, block, words: words.join('\n'), ends, docs: all };
  });
}

/** How many words stand before a place in the lines of a row. */
function linesBefore(words: string, place: number): number {
  let lines = 0;
  for (let at = words.indexOf('\n'); at >= 0 && at < place; at = words.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const nowhere = new Uint16Array();

/** The things of a block that a word occurs in, ascending. */
export function placesOfWord({ words, ends, docs }: SearchWordsRow, word: string): Uint16Array {
  const lines = `\n${words}\n`;
  const found = lines.indexOf(`\n${word}\n`);
  if (found < 0) return nowhere;
  const line = linesBefore(words, found);
  return docs.subarray(line === 0 ? 0 : ends[line - 1], ends[line]);
}

/** The things of a block that any word with a beginning occurs in, ascending. */
export function placesOfBeginning({ words, ends, docs }: SearchWordsRow, beginning: string): Uint16Array {
  const lines = `\n${words}`;
  const found = lines.indexOf(`\n${beginning}`);
  if (found < 0) return nowhere;
  const first = linesBefore(words, found);
  const last = lines.lastIndexOf(`\n${beginning}`);
  const end = first + linesBefore(lines.slice(found + 1), last - found);
  const all = docs.subarray(first === 0 ? 0 : ends[first - 1], ends[end]);
  return first === end ? all : new Uint16Array(new Set(all)).sort();
}

/** What is in both, ascending. */
export function inBoth(some: Uint16Array, others: Uint16Array): Uint16Array {
  const both: number[] = [];
  for (let n = 0, m = 0; n < some.length && m < others.length; ) {
    const [a, b] = [some[n] as number, others[m] as number];
    if (a === b) both.push(a);
    if (a <= b) n += 1;
    if (b <= a) m += 1;
  }
  return new Uint16Array(both);
}
