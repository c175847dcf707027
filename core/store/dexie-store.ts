import { nextHolidayTurn } from '../domain/holiday/holiday-plan.ts';
import type { Batch, Carried, Needs, Soon, Store } from '../engine/ports.ts';
import type { Receipt } from '../engine/receipt.ts';
import type { Task } from '../engine/task.ts';
import type { DeskDb } from './db.ts';
import { DexieLog } from './dexie-log.ts';
import { loadView } from './load-view.ts';
import { Ground } from './projections/ground.ts';
import { bringListsUpTo, nextClose } from './projections/lists.ts';
import { keptAsOf } from './projections/moved.ts';
import { shopNow } from './queries/shop-now.ts';
import { asStoreFault } from './store-fault.ts';
import { together } from './together.ts';
import { writeOutcome } from './write-outcome.ts';

/** The desk's state in the browser's own database: one transaction over all of it. */
export class DexieStore implements Store {
  readonly isShared = false;
  readonly #db: DeskDb;
  readonly #log: DexieLog;
  readonly #begun: (ids: readonly string[]) => void;

  /** @param begun told of the ids of commands once the database was asked for what they are written with. */
  constructor(db: DeskDb, begun: (ids: readonly string[]) => void = () => undefined) {
    this.#db = db;
    this.#begun = begun;
    this.#log = new DexieLog(db);
  }

  async carryOut(batch: Batch): Promise<Carried> {
    const tables = [this.#db.commits, this.#db.receipts, this.#db.outbox, ...this.#db.projected];
    try {
      // Dexie keeps its zone over native awaits only in a function that is itself async.
      return await this.#db.transaction('rw', tables, async () => this.#carryOut(batch));
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

  async #carryOut({ ids, needs, soon, decide }: Batch): Promise<Carried> {
    const db = this.#db;
    // Asked for along with the rest, for writing needs it at once.
    const asked = together([
      this.#receipts(ids),
      loadView(db, needs),
      keptAsOf(db),
      this.#log.head(),
      this.#groundFor(needs, soon),
    ]);
    this.#begun(ids);
    const [known, view, asOf, head, ground] = await asked;
    const outcome = decide(view, known);
    const { commits, receipts, tasks, after } = outcome;
    const nextClose = await writeOutcome(db, this.#log, outcome, {
      asOf,
      place: (n) => head + n + 1,
      ground,
    });
    return {
      receipts: new Map([...known, ...receipts.map((each) => [each.id, each] as const)]),
      events: commits.flatMap(({ events }) => events),
      tasks,
      nextClose,
      shop: after.shop,
    };
  }

  /** What writing will need, as far as it can be foretold: for one person's command about one chat, almost all of it. */
  async #groundFor(needs: readonly Needs[], { at, agents }: Soon): Promise<Ground> {
    const [conversation, ...others] = needs.flatMap(({ conversations = [] }) => conversations);
    if (conversation === undefined || others.length > 0 || agents.length === 0) return new Ground(this.#db);
    return Ground.ahead(this.#db, { at, conversation, holders: ['', '*', ...agents] });
  }

  async #receipts(ids: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    const rows = await this.#db.receipts.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  }
}
