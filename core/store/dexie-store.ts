import type { DeskEvent } from '../domain/desk/event.ts';
import { nextHolidayTurn } from '../domain/holiday/holiday-plan.ts';
import type { Batch, Carried, Needs, Soon, Store } from '../engine/ports.ts';
import type { Receipt } from '../engine/receipt.ts';
import type { Task } from '../engine/task.ts';
import type { DeskDb } from './db.ts';
import { DexieLog } from './dexie-log.ts';
import { type Footing, soleConversation, stands, viewAfter } from './footing.ts';
import { loadView } from './load-view.ts';
import { Ground } from './projections/ground.ts';
import { bringListsUpTo, nextClose } from './projections/lists.ts';
import { keptAfter, keptAsOf } from './projections/moved.ts';
import { shopNow } from './queries/shop-now.ts';
import { asStoreFault } from './store-fault.ts';
import { together } from './together.ts';
import { writeOutcome } from './write-outcome.ts';

/** The desk's state in the browser's own database: one transaction over all of it. */
export class DexieStore implements Store {
  readonly isShared = false;
  readonly #db: DeskDb;
  readonly #log: DexieLog;
  readonly #begun: (ids: readonly string[], events: readonly DeskEvent[]) => void;
  #footing: Footing | null = null;

  /** @param begun told of commands by their ids, and of what was decided on them, as they are about to be written. */
  constructor(
    db: DeskDb,
    begun: (ids: readonly string[], events: readonly DeskEvent[]) => void = () => undefined,
  ) {
    this.#db = db;
    this.#begun = begun;
    this.#log = new DexieLog(db);
  }

  async carryOut(batch: Batch): Promise<Carried> {
    const footing = this.#footing;
    this.#footing = null;
    if (footing && soleConversation(batch) === footing.conversation) {
      try {
        return await this.#writing(() => this.#carryOn(batch, footing));
      } catch {
        // Somebody else wrote meanwhile, or it cannot be written at all: both show when it is read anew.
      }
    }
    try {
      return await this.#writing(() => this.#carryOut(batch));
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
    this.#footing = null;
    try {
      await bringListsUpTo(this.#db, now);
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async foresee(conversation: string, soon: Soon): Promise<void> {
    if (this.#footing?.conversation === conversation) return;
    const tables = [this.#db.commits, ...this.#db.projected];
    const needs = [{ conversations: [conversation] }];
    try {
      const read = await this.#db.transaction('r', tables, async () => this.#read(needs, soon));
      this.#footing = { conversation, ...read };
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

  /** @param work gives what came of it, and the footing it leaves. */
  async #writing(work: () => Promise<[Carried, Footing | null]>): Promise<Carried> {
    const tables = [this.#db.commits, this.#db.receipts, this.#db.outbox, ...this.#db.projected];
    // Dexie keeps its zone over native awaits only in a function that is itself async.
    const [carried, footing] = await this.#db.transaction('rw', tables, async () => work());
    this.#footing = footing;
    return carried;
  }

  async #carryOut(batch: Batch): Promise<[Carried, Footing | null]> {
    const { ids, needs, soon } = batch;
    // Asked for along with the rest, for writing needs it at once.
    const asked = together([this.#receipts(ids), this.#read(needs, soon)]);
    const [known, read] = await asked;
    return this.#decided(batch, known, { conversation: soleConversation(batch), ...read });
  }

  /** Reads what commands are decided on and written with, all of it asked for at once. */
  async #read(needs: readonly Needs[], soon: Soon): Promise<Omit<Footing, 'conversation'>> {
    const db = this.#db;
    const [view, asOf, head, ground] = await together([
      loadView(db, needs),
      keptAsOf(db),
      this.#log.head(),
      this.#groundFor(needs, soon),
    ]);
    return { view, asOf, head, ground };
  }

  /** Carries out what goes on from where the command before it ended; the database is asked while it is written whether that is so. */
  async #carryOn(batch: Batch, footing: Footing): Promise<[Carried, Footing | null]> {
    const [command = ''] = batch.ids;
    const isSo = stands(this.#db, this.#log, footing, command);
    const [standing, decided] = await together([isSo, this.#decided(batch, new Map(), footing)]);
    if (!standing) throw new Error('Somebody else has written since.');
    return decided;
  }

  async #decided(
    { ids, decide }: Batch,
    known: ReadonlyMap<string, Receipt>,
    from: Omit<Footing, 'conversation'> & { readonly conversation: string | null },
  ): Promise<[Carried, Footing | null]> {
    const { conversation, view, asOf, head, ground } = from;
    const outcome = decide(view, known);
    const { commits, receipts, tasks, after } = outcome;
    const events = commits.flatMap((commit) => commit.events);
    // Of many commands together nobody waits for the look of one.
    this.#begun(ids, ids.length === 1 ? events : []);
    const place = (n: number) => head + n + 1;
    const nextClose = await writeOutcome(this.#db, this.#log, outcome, { asOf, place, ground });
    const carried = {
      receipts: new Map([...known, ...receipts.map((each) => [each.id, each] as const)]),
      events,
      tasks,
      nextClose,
      shop: after.shop,
    };
    if (conversation === null) return [carried, null];
    const left = { view: viewAfter(view, outcome, conversation), asOf: keptAfter(asOf, commits).asOf };
    return [carried, { conversation, ground, head: head + commits.length, ...left }];
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
