import type { Terms } from '../../domain/search/query.ts';
import type { DeskDb } from '../db.ts';
import type { SearchWordsRow } from '../rows.ts';
import { inBoth, partOf, partsOf, placesOfBeginning, placesOfWord } from './postings.ts';

/** Something that search may have found: a text that holds the terms. */
export interface Candidate {
  /** As in `SearchDoc`. */
  readonly ref: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What may have been found. */
export interface Candidates {
  /** Among the latest things. */
  readonly tail: readonly Candidate[];
  /** In the blocks: places by block, ascending. */
  readonly bound: ReadonlyMap<number, Uint16Array>;
  /** The newest instant in each block. */
  readonly until: readonly number[];
}

type Places = Map<number, Uint16Array>;

/** So few texts are rather read than looked up by one more beginning. */
const few = 24;

function size(places: Places): number {
  let sum = 0;
  for (const { length } of places.values()) sum += length;
  return sum;
}

function common(some: Places, others: Places): Places {
  const both: Places = new Map();
  for (const [block, places] of some) {
    const there = others.get(block);
    const left = there ? inBoth(places, there) : [];
    if (left.length > 0) both.set(block, left as Uint16Array);
  }
  return both;
}

function rowsOf(db: DeskDb, [first, last]: readonly [string, string]): Promise<SearchWordsRow[]> {
  const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number;
  return db.searchWords.where('[part+block]').between([first, least], [last, most]).toArray();
}

async function placesOfWords(db: DeskDb, words: readonly string[]): Promise<Places[]> {
  const parts = [...new Set(words.map(partOf))];
  const rows = new Map(
    await Promise.all(parts.map(async (part) => [part, await rowsOf(db, [part, part])] as const)),
  );
  return words.map((word) => {
    const found: Places = new Map();
    for (const row of rows.get(partOf(word)) ?? []) {
      const places = placesOfWord(row, word);
      if (places.length > 0) found.set(row.block, places);
    }
    return found;
  });
}

async function placesOfOne(db: DeskDb, beginning: string): Promise<Places> {
  const found: Places = new Map();
  for (const row of await rowsOf(db, partsOf(beginning))) {
    const places = placesOfBeginning(row, beginning);
    if (places.length === 0) continue;
    const known = found.get(row.block);
    found.set(row.block, known ? new Uint16Array(new Set([...known, ...places])).sort() : places);
  }
  return found;
}

async function boundPlaces(db: DeskDb, { whole, beginnings }: Terms): Promise<Places> {
  const lists = (await placesOfWords(db, whole)).sort((a, b) => size(a) - size(b));
  let left = lists.length > 0 ? lists.reduce(common) : null;
  for (const beginning of beginnings) {
    if (left && size(left) <= few) break;
    const places = await placesOfOne(db, beginning);
    left = left ? common(left, places) : places;
  }
  return left ?? new Map();
}

async function tailCandidates(db: DeskDb, { whole, beginnings }: Terms): Promise<Candidate[]> {
  const rows = await db.searchTail.toArray();
  const wanted = [...whole.map((word) => ` ${word} `), ...beginnings.map((beginning) => ` ${beginning}`)];
  return rows.flatMap(({ docs }) =>
    docs
      .filter(({ words }) => wanted.every((each) => words.includes(each)))
      .map(({ ref, at }) => ({ ref, at })),
  );
}

/** All texts that hold the terms, the beginnings left out where few hold the whole words. */
export async function candidatesFor(db: DeskDb, terms: Terms): Promise<Candidates> {
  return db.transaction('r', db.searchState, db.searchTail, db.searchWords, async () => {
    const [state, tail] = await Promise.all([db.searchState.get('search'), tailCandidates(db, terms)]);
    const until = state?.until ?? [];
    const bound = until.length > 0 ? await boundPlaces(db, terms) : new Map<number, Uint16Array>();
    return { tail, bound, until };
  });
}
