import type { Terms } from '../../domain/search/query.ts';
import type { DeskDb } from '../db.ts';
import type { SearchWordsRow } from '../search-rows.ts';
import { inBoth, isOnePart, partOf, placesOfBeginning, placesOfWord } from './postings.ts';

/** Something that search may have found: a text that holds the terms. */
export interface Candidate {
  /** As in `SearchDoc`. */
  readonly ref: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Places by block, ascending. */
export type Places = ReadonlyMap<number, Uint16Array>;

/** Blocks from one to another, both included. */
export interface Blocks {
  readonly from: number;
  readonly to: number;
}

/** So few texts are rather read than looked up by one more beginning. */
const few = 24;

function size(places: Places): number {
  let sum = 0;
  for (const { length } of places.values()) sum += length;
  return sum;
}

function common(some: Places, others: Places): Places {
  const both = new Map<number, Uint16Array>();
  for (const [block, places] of some) {
    const there = others.get(block);
    const left = there && inBoth(places, there);
    if (left && left.length > 0) both.set(block, left);
  }
  return both;
}

function rowsOf(db: DeskDb, part: string, { from, to }: Blocks): Promise<SearchWordsRow[]> {
  return db.searchWords.where('[part+block]').between([part, from], [part, to], true, true).toArray();
}

/** A beginning so short that many rows of each block may hold words with it. */
async function rowsOfMany(db: DeskDb, beginning: string, { from, to }: Blocks): Promise<SearchWordsRow[]> {
  const blocks = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const rows = await Promise.all(
    blocks.map((block) =>
      db.searchWords
        .where('[block+part]')
        .between([block, beginning], [block, `${beginning}\uffff`])
        .toArray(),
    ),
  );
  return rows.flat();
}

async function placesOfWords(db: DeskDb, words: readonly string[], blocks: Blocks): Promise<Places[]> {
  const parts = [...new Set(words.map(partOf))];
  const rows = new Map(
    await Promise.all(parts.map(async (part) => [part, await rowsOf(db, part, blocks)] as const)),
  );
  return words.map((word) => {
    const found = new Map<number, Uint16Array>();
    for (const row of rows.get(partOf(word)) ?? []) {
      const places = placesOfWord(row, word);
      if (places.length > 0) found.set(row.block, places);
    }
    return found;
  });
}

async function placesOfAny(db: DeskDb, beginning: string, blocks: Blocks): Promise<Places> {
  const found = new Map<number, Uint16Array>();
  const rows = isOnePart(beginning)
    ? await rowsOf(db, partOf(beginning), blocks)
    : await rowsOfMany(db, beginning, blocks);
  for (const row of rows) {
    const places = placesOfBeginning(row, beginning);
    const known = found.get(row.block);
    if (places.length > 0)
      found.set(row.block, known ? new Uint16Array(new Set([...known, ...places])).sort() : places);
  }
  return found;
}

/** Where in some blocks texts hold the terms; the beginnings are left out where few hold the whole words. */
export async function boundPlaces(db: DeskDb, { whole, beginnings }: Terms, blocks: Blocks): Promise<Places> {
  const lists = (await placesOfWords(db, whole, blocks)).sort((a, b) => size(a) - size(b));
  let left = lists.length > 0 ? lists.reduce(common) : null;
  for (const beginning of beginnings) {
    if (left && size(left) <= few) break;
    const places = await placesOfAny(db, beginning, blocks);
    left = left ? common(left, places) : places;
  }
  return left ?? new Map();
}

/** What among the latest things holds the terms. */
export async function tailCandidates(db: DeskDb, { whole, beginnings }: Terms): Promise<Candidate[]> {
  const rows = await db.searchTail.toArray();
  const wanted = [...whole.map((word) => ` ${word} `), ...beginnings.map((beginning) => ` ${beginning}`)];
  return rows.flatMap(({ docs }) =>
    docs
      .filter(({ words }) => wanted.every((each) => words.includes(each)))
      .map(({ ref, at }) => ({ ref, at })),
  );
}
