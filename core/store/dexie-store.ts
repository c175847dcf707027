import { nextHolidayTurn } from '../domain/holiday/holiday-plan.ts';
import type { Needs, Outcome, Store, UnitOfWork } from '../engine/ports.ts';
import type { Receipt } from '../engine/receipt.ts';
import type { Task } from '../engine/task.ts';
import type { DeskDb } from './db.ts';
import { DexieLog } from './dexie-log.ts';
import { loadView } from './load-view.ts';
import { bringListsUpTo, nextClose } from './projections/lists.ts';
import { keptAsOf } from './projections/moved.ts';
import { shopNow } from './queries/shop-now.ts';
import { asStoreFault } from './store-fault.ts';
import { together } from './together.ts';
import { writeOutcome } from './write-outcome.ts';

/** The desk's state in the browser's own database: one transaction over all of it. */
export class DexieStore implements Store {
  readonly #db: DeskDb;
  readonly #log: DexieLog;

  constructor(db: DeskDb) {
    this.#db = db;
    this.#log = new DexieLog(db);
  }

  async transact<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
    const tables = [this.#db.commits, this.#db.receipts, this.#db.outbox, ...this.#db.projected];
    try {
      // Dexie keeps its zone over native awaits only in a function that is itself async.
      return await this.#db.transaction('rw', tables, async () => work(this.#unit()));
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async nextClose(): Promise<number | null> {
    try {
      return await nextClose(this.#db);
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async nextHolidayTurn(): Promise<number | null> {
    try {
      return nextHolidayTurn(await shopNow(this.#db))?.at ?? null;
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async passTime(now: number): Promise<void> {
    try {
      await bringListsUpTo(this.#db, now);
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async nextCrossing(now: number): Promise<number | null> {
    const [next] = await this.#db.chats.where('movesAt').above(now).limit(1).keys();
    return (next as number | undefined) ?? null;
  }

  tasks(): Promise<readonly Task[]> {
    return this.#db.outbox.where('kind').equals('follow').sortBy('seq');
  }

  #unit(): UnitOfWork {
    const [db, log] = [this.#db, this.#log];
    let asOf: number | null = null;
    return {
      receipts: (ids) => this.#receipts(ids),
      load: async (needs: readonly Needs[]) => {
        // Asked for along with the rest, for writing needs it at once.
        const [view, kept] = await together([loadView(db, needs), keptAsOf(db)]);
        asOf = kept;
        return view;
      },
      write: async (outcome: Outcome) => writeOutcome(db, log, outcome, asOf ?? (await keptAsOf(db))),
    };
  }

  async #receipts(ids: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    const rows = await this.#db.receipts.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  }
}
