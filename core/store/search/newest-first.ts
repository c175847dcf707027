import type { DeskDb } from '../db.ts';
import type { Candidate, Candidates } from './candidates.ts';

/** A candidate whose name is not read yet. */
interface Unnamed {
  readonly at: number;
  readonly block: number;
  readonly place: number;
}

const newest = (a: { readonly at: number }, b: { readonly at: number }) => b.at - a.at;

/** Gives candidates newest first, and reads of the blocks only those that may hold the next of them. */
export class NewestFirst {
  readonly #db: DeskDb;
  readonly #candidates: Candidates;
  /** Blocks that were not read yet, the one with the newest last. */
  readonly #unread: number[];
  readonly #names = new Map<number, readonly string[]>();
  #pool: (Candidate | Unnamed)[];
  #group = 1;

  /** @param others what was found elsewhere. */
  constructor(db: DeskDb, candidates: Candidates, others: readonly Candidate[]) {
    this.#db = db;
    this.#candidates = candidates;
    this.#pool = [...candidates.tail, ...others].sort(newest);
    this.#unread = [...candidates.bound.keys()].sort((a, b) => this.#until(a) - this.#until(b));
  }

  #until(block: number): number {
    return this.#candidates.until[block] ?? Number.NEGATIVE_INFINITY;
  }

  /** How many of the pool are newer than anything that was not read. */
  #safe(): number {
    const next = this.#unread.at(-1);
    if (next === undefined) return this.#pool.length;
    const until = this.#until(next);
    const older = this.#pool.findIndex(({ at }) => at <= until);
    return older < 0 ? this.#pool.length : older;
  }

  async #read(): Promise<void> {
    const blocks = this.#unread.splice(-this.#group);
    this.#group = Math.min(32, this.#group * 4);
    const rows = await this.#db.searchBlocks.bulkGet(blocks);
    for (const row of rows) {
      if (!row) continue;
      for (const place of this.#candidates.bound.get(row.block) ?? []) {
        const at = row.at[place] ?? Number.NaN;
        if (!Number.isNaN(at)) this.#pool.push({ at, block: row.block, place });
      }
    }
    this.#pool.sort(newest);
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
    while (this.#safe() < count && this.#unread.length > 0) await this.#read();
    return this.#named(this.#pool.splice(0, Math.min(count, this.#safe())));
  }
}
