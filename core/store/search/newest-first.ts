import type { Terms } from '../../domain/search/query.ts';
import type { DeskDb } from '../db.ts';
import { boundPlaces, type Candidate, tailCandidates } from './candidates.ts';

/** A candidate whose name is not read yet. */
interface Unnamed {
  readonly at: number;
  readonly block: number;
  readonly place: number;
}

const newest = (a: { readonly at: number }, b: { readonly at: number }) => b.at - a.at;

/** So many blocks are looked into first, and so many times more each time that was not enough. */
const firstBlocks = 8;
const moreBlocks = 8;

/**
 * Gives what holds the terms newest first. The latest blocks are looked into first, and older ones only while they may hold
 * something newer than what was found.
 */
export class NewestFirst {
  readonly #db: DeskDb;
  readonly #terms: Terms;
  /** The newest instant in each block that was not looked into. */
  readonly #until: number[];
  readonly #names = new Map<number, readonly string[]>();
  readonly #pool: (Candidate | Unnamed)[];
  #group = firstBlocks;

  private constructor(
    db: DeskDb,
    terms: Terms,
    { until, found }: { until: readonly number[]; found: readonly Candidate[] },
  ) {
    this.#db = db;
    this.#terms = terms;
    this.#until = [...until];
    this.#pool = [...found].sort(newest);
  }

  /** @param terms null for nothing but the others. @param others what was found elsewhere. */
  static async begin(db: DeskDb, terms: Terms | null, others: readonly Candidate[]): Promise<NewestFirst> {
    const nothing: Terms = { whole: [], beginnings: [] };
    if (!terms) return new NewestFirst(db, nothing, { until: [], found: others });
    // Together: what is bound meanwhile would be in neither or in both.
    const [state, tail] = await db.transaction('r', db.searchState, db.searchTail, async () =>
      Promise.all([db.searchState.get('search'), tailCandidates(db, terms)]),
    );
    return new NewestFirst(db, terms, { until: state?.until ?? [], found: [...tail, ...others] });
  }

  /** How many of the pool are newer than anything that was not looked at. */
  #safe(): number {
    const until = this.#until.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
    const older = this.#until.length > 0 ? this.#pool.findIndex(({ at }) => at <= until) : -1;
    return older < 0 ? this.#pool.length : older;
  }

  async #look(): Promise<void> {
    const to = this.#until.length - 1;
    const from = Math.max(0, to + 1 - this.#group);
    this.#group *= moreBlocks;
    const bound = await boundPlaces(this.#db, this.#terms, { from, to });
    const rows = await this.#db.searchBlocks.bulkGet([...bound.keys()]);
    for (const row of rows) {
      if (!row) continue;
      for (const place of bound.get(row.block) ?? []) {
        const at = row.at[place] ?? Number.NaN;
        if (!Number.isNaN(at)) this.#pool.push({ at, block: row.block, place });
      }
    }
    this.#pool.sort(newest);
    this.#until.length = from;
  }

  async #named(candidates: readonly (Candidate | Unnamed)[]): Promise<Candidate[]> {
    const blocks = candidates.flatMap((each) =>
      'ref' in each || this.#names.has(each.block) ? [] : each.block,
    );
    const rows = blocks.length > 0 ? await this.#db.searchRefs.bulkGet([...new Set(blocks)]) : [];
    for (const row of rows) if (row) this.#names.set(row.block, row.refs.split('\n'));
    return candidates.map((each) =>
      'ref' in each ? each : { ref: this.#names.get(each.block)?.[each.place] ?? '', at: each.at },
    );
  }

  /** The next so many; fewer where that is all. */
  async next(count: number): Promise<Candidate[]> {
    while (this.#safe() < count && this.#until.length > 0) await this.#look();
    return this.#named(this.#pool.splice(0, Math.min(count, this.#safe())));
  }
}
