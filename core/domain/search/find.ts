import { foldWithPlaces } from './fold.ts';
import { piecesOf } from './pieces.ts';
import { isEmpty, type Query } from './query.ts';

/** From where to where in a text, the end left out. */
export type Mark = readonly [from: number, to: number];

/** Joins marks that touch or overlap. */
function joined(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1);
    if (last && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
  }
  return all;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}

/** The letters from one place in a folded text to another, whole: a consonant is marked with the vowel that hangs on it. */
function markOf(places: readonly number[], from: number, to: number): Mark {
  let end = to;
  while (places[end] === places[to - 1]) end += 1;
  return [places[from] ?? 0, places[end] ?? 0];
}

/**
 * Where a text holds what is looked for, all of it; null where anything is missing. Words are marked whole, of a word that
 * is only begun its beginning.
 */
export function findIn(text: string, query: Query): readonly Mark[] | null {
  if (isEmpty(query)) return null;
  const folded = foldWithPlaces(text);
  const pieces = piecesOf(folded.text);
  const marks: Mark[] = [];
  const mark = (from: number, length: number) => marks.push(markOf(folded.places, from, from + length));
  const each = (
    of: { readonly isRun: boolean },
    places: (piece: string) => number[],
    length: number,
  ): boolean => {
    let found = false;
    for (const piece of pieces) {
      if (piece.isRun !== of.isRun) continue;
      for (const at of places(piece.text)) {
        found = true;
        mark(piece.from + at, length);
      }
    }
    return found;
  };
  const { words, beginning, runs } = query;
  const all =
    words.every((word) => each({ isRun: false }, (piece) => (piece === word ? [0] : []), word.length)) &&
    (beginning === '' ||
      each({ isRun: false }, (piece) => (piece.startsWith(beginning) ? [0] : []), beginning.length)) &&
    runs.every((run) => each({ isRun: true }, (piece) => occurrences(piece, run), run.length));
  return all ? joined(marks) : null;
}
