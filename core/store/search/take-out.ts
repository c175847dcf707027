import { searchWords } from '../../domain/search/search-words.ts';
import type { DeskDb } from '../db.ts';
import type { SearchBlockRow, SearchDoc, SearchWordsRow } from '../search-rows.ts';
import { together } from '../together.ts';
import { boundPlaces } from './candidates.ts';
import { partOf, placesOfWord } from './postings.ts';
import { type SearchSizes, usualSizes } from './search-book.ts';

/** Something to be found no more. */
export interface TakenOut {
  /** What it could be found by. */
  readonly text: string;
  /** Its number among the things that search finds; null where only its name is known. */
  readonly doc: number | null;
  /** As in `SearchDoc`; '' for what was taken back already, of which the words may be left. */
  readonly ref: string;
}

const gone: SearchDoc = { ref: '', at: Number.NaN, words: '' };

type Taken = Map<number, { readonly places: Set<number>; readonly words: Set<string> }>;

/** What a row of words is without some places; null where no word is left. */
function without(row: SearchWordsRow, places: ReadonlySet<number>): SearchWordsRow | null {
  const words: string[] = [];
  const ends: number[] = [];
  const docs: number[] = [];
  for (const word of row.words.split('\n')) {
    const left = [...placesOfWord(row, word)].filter((place) => !places.has(place));
    if (left.length === 0) continue;
    docs.push(...left);
    words.push(word);
    ends.push(docs.length);
  }
  if (words.length === 0) return null;
  return { ...row, words: words.join('\n'), ends: Uint32Array.from(ends), docs: Uint16Array.from(docs) };
}

/**
 * Takes things out of what search finds, with every word of theirs: a bound block is rewritten where they stand and read
 * nowhere else. What comes after them keeps its number. Runs inside the caller's transaction.
 */
export class TakeOut {
  readonly #db: DeskDb;
  readonly #sizes: SearchSizes;
  /** By block, what stands where. */
  readonly #taken: Taken = new Map();

  constructor(db: DeskDb, sizes: SearchSizes = usualSizes) {
    this.#db = db;
    this.#sizes = sizes;
  }

  async these(things: readonly TakenOut[]): Promise<void> {
    const state = await this.#db.searchState.get('search');
    if (!state || things.length === 0) return;
    const bound = state.until.length;
    for (const { doc, text } of things)
      if (doc !== null && this.#blockOf(doc) < bound) this.#note(doc, searchWords(text));
    if (bound > 0) for (const thing of things) if (thing.doc === null) await this.#find(thing, bound);
    await together([
      this.#outOfTail(things),
      ...[...this.#taken.keys()].map((block) => this.#outOfBlock(block)),
    ]);
  }

  #blockOf(doc: number): number {
    return Math.floor(doc / this.#sizes.block);
  }

  #note(doc: number, words: readonly string[]): void {
    const block = this.#blockOf(doc);
    const taken = this.#taken.get(block) ?? { places: new Set<number>(), words: new Set<string>() };
    this.#taken.set(block, taken);
    taken.places.add(doc % this.#sizes.block);
    for (const word of words) taken.words.add(word);
  }

  /** Finds what is known by its name alone, as a search for all of its words does. */
  async #find({ text, ref }: TakenOut, bound: number): Promise<void> {
    const words = searchWords(text);
    const found = await boundPlaces(this.#db, { whole: words, beginnings: [] }, { from: 0, to: bound - 1 });
    const blocks = [...found.keys()];
    const [rows, names] = await together([
      this.#db.searchBlocks.bulkGet(blocks),
      ref === '' ? [] : this.#db.searchRefs.bulkGet(blocks),
    ]);
    blocks.forEach((block, n) => {
      const refs = names[n]?.refs.split('\n') ?? [];
      for (const place of found.get(block) ?? []) {
        const is = ref === '' ? Number.isNaN(rows[n]?.at[place]) : refs[place] === ref;
        if (is) this.#note(block * this.#sizes.block + place, words);
      }
    });
  }

  async #outOfTail(things: readonly TakenOut[]): Promise<void> {
    const refs = new Set(things.flatMap(({ ref }) => (ref === '' ? [] : ref)));
    await this.#db.searchTail
      .filter(({ docs }) => docs.some(({ ref }) => refs.has(ref)))
      .modify((row) => {
        Object.assign(row, { docs: row.docs.map((doc) => (refs.has(doc.ref) ? gone : doc)) });
      });
  }

  async #outOfBlock(block: number): Promise<void> {
    const { places, words } = this.#taken.get(block) ?? {
      places: new Set<number>(),
      words: new Set<string>(),
    };
    const keys = [...new Set([...words].map(partOf))].map((part): [string, number] => [part, block]);
    const [rows, instants, names] = await together([
      this.#db.searchWords.bulkGet(keys),
      this.#db.searchBlocks.get(block),
      this.#db.searchRefs.get(block),
    ]);
    const left = rows.flatMap((row) => (row ? [{ row, after: without(row, places) }] : []));
    const empty = left.filter(({ after }) => !after).map(({ row }): [string, number] => [row.part, block]);
    await together([
      this.#db.searchWords.bulkPut(left.flatMap(({ after }) => after ?? [])),
      this.#db.searchWords.bulkDelete(empty),
      instants && this.#db.searchBlocks.put(emptied(instants, places)),
      names &&
        this.#db.searchRefs.put({
          block,
          refs: names.refs
            .split('\n')
            .map((ref, place) => (places.has(place) ? '' : ref))
            .join('\n'),
        }),
    ]);
  }
}

function emptied(row: SearchBlockRow, places: ReadonlySet<number>): SearchBlockRow {
  return { ...row, at: row.at.map((at, place) => (places.has(place) ? Number.NaN : at)) };
}
