import type { DeskDb } from '../db.ts';
import type { SearchBlockRow, SearchDoc, SearchStateRow } from '../search-rows.ts';
import { wordsRows } from './postings.ts';

/** What changes among the things that search finds; they are named as in `SearchDoc`. */
export type SearchChange =
  | { readonly do: 'add'; readonly doc: SearchDoc }
  /** It was written at another instant (epoch ms) than was thought. */
  | { readonly do: 'move'; readonly ref: string; readonly at: number }
  | { readonly do: 'remove'; readonly ref: string };

/** How many things share a row while they are few, and how many make a block. */
export interface SearchSizes {
  readonly chunk: number;
  /** A multiple of it, at most 65,536. */
  readonly block: number;
}

/** The sizes that the desk uses. */
export const usualSizes: SearchSizes = { chunk: 64, block: 4096 };

/** Nothing is indexed yet. */
const nothing: SearchStateRow = { key: 'search', docs: 0, since: null, until: [] };

const gone: SearchDoc = { ref: '', at: Number.NaN, words: '' };

/**
 * Writes down what search finds. The latest things lie in rows of a few, read one by one; a block of them is turned at once
 * into rows of words with their places: a row for each word and message would cost far more than the messages themselves.
 * What the book holds depends on the order of the changes alone, not on how they come together. Runs inside the caller's
 * transaction.
 */
export class SearchBook {
  readonly #db: DeskDb;
  readonly #sizes: SearchSizes;
  #state: SearchStateRow = nothing;
  readonly #chunks = new Map<number, SearchDoc[]>();
  readonly #blocks = new Map<number, SearchBlockRow>();

  constructor(db: DeskDb, sizes: SearchSizes = usualSizes) {
    this.#db = db;
    this.#sizes = sizes;
  }

  /**
   * Makes changes in their order.
   * @param known the numbers of things that were there before, by name.
   * @returns the numbers of what was added, by name
   */
  async change(
    changes: readonly SearchChange[],
    known: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, number>> {
    const added = new Map<string, number>();
    if (changes.length === 0) return added;
    this.#state = (await this.#db.searchState.get('search')) ?? nothing;
    await this.#open(changes.flatMap((change) => (change.do === 'add' ? [] : (known.get(change.ref) ?? []))));
    for (const change of changes) {
      if (change.do === 'add') {
        added.set(change.doc.ref, this.#add(change.doc));
        // Waited for only where the database is asked: a transaction does not outlive many other waits.
        if (this.#state.docs % this.#sizes.block === 0) await this.#bind();
      } else {
        const number = added.get(change.ref) ?? known.get(change.ref);
        if (number === undefined) continue;
        if (change.do === 'move') this.#alter(number, (doc) => ({ ...doc, at: change.at }));
        else this.#alter(number, () => gone);
      }
    }
    await this.#write();
    return added;
  }

  /** Reads the rows that hold these things, and the one that the next thing goes into. */
  async #open(numbers: readonly number[]): Promise<void> {
    const { docs, until } = this.#state;
    const first = until.length * this.#sizes.block;
    const blocks = numbers.filter((number) => number < first).map((number) => this.#blockOf(number));
    const chunks = numbers.filter((number) => number >= first).map((number) => this.#chunkOf(number));
    if (docs % this.#sizes.chunk > 0) chunks.push(this.#chunkOf(docs));
    const [tail, bound] = await Promise.all([
      this.#db.searchTail.bulkGet([...new Set(chunks)]),
      this.#db.searchBlocks.bulkGet([...new Set(blocks)]),
    ]);
    for (const row of tail) if (row) this.#chunks.set(row.chunk, [...row.docs]);
    for (const row of bound) if (row) this.#blocks.set(row.block, row);
  }

  #chunkOf(number: number): number {
    return Math.floor(number / this.#sizes.chunk);
  }

  #blockOf(number: number): number {
    return Math.floor(number / this.#sizes.block);
  }

  async #write(): Promise<void> {
    const chunks = [...this.#chunks].map(([chunk, docs]) => ({ chunk, docs }));
    await Promise.all([
      chunks.length > 0 ? this.#db.searchTail.bulkPut(chunks) : null,
      this.#blocks.size > 0 ? this.#db.searchBlocks.bulkPut([...this.#blocks.values()]) : null,
      this.#db.searchState.put(this.#state),
    ]);
  }

  #add(doc: SearchDoc): number {
    const { docs: number, since } = this.#state;
    const chunk = this.#chunkOf(number);
    const docs = this.#chunks.get(chunk) ?? [];
    this.#chunks.set(chunk, docs);
    docs.push(doc);
    this.#state = { ...this.#state, docs: number + 1, since: Math.min(since ?? doc.at, doc.at) };
    return number;
  }

  /** Turns the latest things into a block. */
  async #bind(): Promise<void> {
    const { until } = this.#state;
    const block = until.length;
    const per = this.#sizes.block / this.#sizes.chunk;
    const chunks = Array.from({ length: per }, (_, n) => block * per + n);
    const stored = await this.#db.searchTail.bulkGet(chunks);
    const docs = chunks.flatMap((chunk, n) => this.#chunks.get(chunk) ?? stored[n]?.docs ?? []);
    for (const chunk of chunks) this.#chunks.delete(chunk);
    await this.#db.searchTail.bulkDelete(chunks);
    this.#blocks.set(block, { block, at: Float64Array.from(docs, ({ at }) => at) });
    await this.#db.searchRefs.add({ block, refs: docs.map(({ ref }) => ref).join('\n') });
    await this.#db.searchWords.bulkAdd(
      wordsRows(
        block,
        docs.map(({ words }) => words),
      ),
    );
    const newest = docs.reduce((latest, { at }) => (at > latest ? at : latest), Number.NEGATIVE_INFINITY);
    this.#state = { ...this.#state, until: [...until, newest] };
  }

  #alter(number: number, change: (doc: SearchDoc) => SearchDoc): void {
    const block = this.#blockOf(number);
    if (block < this.#state.until.length) return this.#alterBound(block, number % this.#sizes.block, change);
    const docs = this.#chunks.get(this.#chunkOf(number)) ?? [];
    const place = number % this.#sizes.chunk;
    const doc = docs[place];
    if (doc && doc.ref !== '') docs[place] = change(doc);
  }

  /** In a block the instant alone can change: it says that a thing is gone as well. */
  #alterBound(block: number, place: number, change: (doc: SearchDoc) => SearchDoc): void {
    const row = this.#blocks.get(block);
    const was = row?.at[place];
    if (!row || was === undefined || Number.isNaN(was)) return;
    const { at } = change({ ref: '', at: was, words: '' });
    this.#blocks.set(block, { ...row, at: row.at.with(place, at) });
    const until = this.#state.until.map((newest, n) => (n === block && at > newest ? at : newest));
    this.#state = { ...this.#state, until };
  }
}
