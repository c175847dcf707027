import type { Word } from './plain-words.ts';

/** Which pieces of a text a model looks at. */
export interface Cut {
  readonly words: boolean;
  readonly pairs: boolean;
  /** Shortest and longest run of letters within a word, its bounds counting as letters; 0 for none. */
  readonly letters: readonly [shortest: number, longest: number];
  /** The same in scripts without spaces. */
  readonly runs: readonly [shortest: number, longest: number];
}

/** The pieces of a text as hashes, with the word each lies in; no piece twice. */
export interface Pieces {
  readonly hashes: readonly number[];
  readonly owners: readonly number[];
}

const seed = 0x811c9dc5;

function hashed(text: string, from: number, until: number, start: number): number {
  let hash = start;
  for (let n = from; n < until; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash;
}

/** FNV-1a and a last mixing, so that few bits of it are as good as many; unsigned. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}

/** The hash of a piece that stands for a whole text, such as a rule that fits it. */
export function namedPiece(name: string): number {
  return mixed(hashed(name, 0, name.length, seed ^ 7));
}

/** Cuts words into the pieces that a model looks at. */
export function piecesOf(words: readonly Word[], cut: Cut): Pieces {
  const hashes: number[] = [];
  const owners: number[] = [];
  const seen = new Set<number>();
  const add = (hash: number, owner: number) => {
    const piece = mixed(hash);
    if (seen.has(piece)) return;
    seen.add(piece);
    hashes.push(piece);
    owners.push(owner);
  };
  words.forEach(({ text, run }, owner) => {
    if (cut.words) add(hashed(text, 0, text.length, seed ^ 1), owner);
    const before = words[owner - 1];
    if (cut.pairs && before) {
      const start = hashed(before.text, 0, before.text.length, seed ^ 2);
      add(hashed(text, 0, text.length, Math.imul(start, 31)), owner);
    }
    const [shortest, longest] = run ? cut.runs : cut.letters;
    if (longest === 0) return;
    const bounded = `_${text}_`;
    for (let from = 0; from < bounded.length; from++) {
      const last = Math.min(bounded.length, from + longest);
      for (let until = from + shortest; until <= last; until++)
        add(hashed(bounded, from, until, seed ^ 3), owner);
    }
  });
  return { hashes, owners };
}
