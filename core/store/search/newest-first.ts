import type { DeskDb } from '../db.ts';
import type { Candidate, Candidates } from './candidates.ts';

const byNewest = (a: Candidate, b: Candidate) => b.at - a.at || (a.ref < b.ref ? -1 : 1);

/** Gives candidates newest first, and reads of the blocks only those that may hold the next of them. */
export class NewestFirst {
  readonly #db: DeskDb;
  readonly #candidates: Candidates;
  /** Blocks that were not read yet, the one with the newest last. */
  readonly #unread: number[];
  #pool: Candidate[];
  #group = 1;

  /** @param others what was found elsewhere. */
  constructor(db: DeskDb, candidates: Candidates, others: readonly Candidate[]) {
    this.#db = db;
    this.#candidates = candidates;
    this.#pool = [...candidates.tail, ...others].sort(byNewest);
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
    this.#group = Math.min(16, this.#group * 2);
    const rows = await this.#db.searchBlocks.bulkGet(blocks);
    for (const row of rows) {
      if (!row) continue;
      const refs = row.refs.split('\n');
      for (const place of this.#candidates.bound.get(row.block) ?? []) {
        const at = row.at[place] ?? Number.NaN;
        if (!Number.isNaN(at)) this.#pool.push({ ref: refs[place] ?? '', at });
      }
    }
    this.#pool.sort(byNewest);
  }

  /** The next so many; fewer where that is all. */
  async next(count: number): Promise<Candidate[]> {
    while (this.#safe() < count && this.#unread.length > 0) await this.#read();
    return this.#pool.splice(0, Math.min(count, this.#safe()));
  }
}
