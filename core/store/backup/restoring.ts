import Dexie, { type DexieOptions } from 'dexie';
import { DeskDb } from '../db.ts';
import { type TableName, tableBook, tablesThatAre } from '../privacy/table-book.ts';
import { rebuild } from '../rebuild.ts';
import { type BackupHead, backupVersion, chained } from './backup-format.ts';
import { readHead, readLine, soundRows } from './sound-rows.ts';

/** Why a file cannot be restored. */
export type Unfit = 'notABackup' | 'newer' | 'damaged';

/** A file cannot be restored; nothing of the desk was changed. */
export class UnfitFile extends Error {
  readonly why: Unfit;

  constructor(why: Unfit, cause?: unknown) {
    super(why, { cause });
    this.name = 'UnfitFile';
    this.why = why;
  }
}

/** The name of the database in which a file is put together before it takes the desk's place. */
const stagingName = 'sidedesk-restoring';

/** So many rows are written at a time. */
const slice = 500;

/**
 * A file on its way to becoming the desk: it is read into a database of its own, the state worked out of its log there, and only
 * what is whole takes the desk's place, in one transaction. What breaks off leaves the desk as it was.
 */
export class Restoring {
  readonly head: BackupHead;
  readonly #staging: DeskDb;
  readonly #counts = new Map<string, number>();
  #hash: string;
  #ended = false;

  private constructor(head: BackupHead, staging: DeskDb, hash: string) {
    this.head = head;
    this.#staging = staging;
    this.#hash = hash;
  }

  /** Begins with the first line of a file. Rejects with `UnfitFile`. */
  static async begin(first: string, options: DexieOptions = {}): Promise<Restoring> {
    const head = readHead(first);
    if (!head) throw new UnfitFile('notABackup');
    const staging = new DeskDb(stagingName, options);
    if (head.version > backupVersion || head.schema > staging.verno) throw new UnfitFile('newer');
    const known = new Set<string>(tablesThatAre('own'));
    if (Object.keys(head.rows).some((name) => !known.has(name))) throw new UnfitFile('damaged');
    await staging.delete();
    await staging.open();
    return new Restoring(head, staging, await chained('', first));
  }

  /** Takes the next lines. Rejects with `UnfitFile`. */
  async take(lines: readonly string[]): Promise<void> {
    for (const text of lines) {
      const line = readLine(text);
      if (!line || this.#ended) throw new UnfitFile('damaged');
      if ('end' in line) {
        if (line.end !== this.#hash || !this.#isWhole()) throw new UnfitFile('damaged');
        this.#ended = true;
        continue;
      }
      this.#hash = await chained(this.#hash, text);
      await this.#keep(line.table, line.rows);
    }
  }

  /** How much of the file is in, 0 to 1. */
  get share(): number {
    const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
    const all = sum(Object.values(this.head.rows));
    return all === 0 ? 1 : sum(this.#counts.values()) / all;
  }

  #isWhole(): boolean {
    return Object.entries(this.head.rows).every(([name, count]) => (this.#counts.get(name) ?? 0) === count);
  }

  async #keep(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    const sound =
      tableBook[table as TableName] === 'own' && Object.hasOwn(tableBook, table)
        ? soundRows(table, rows)
        : null;
    if (!sound) throw new UnfitFile('damaged');
    try {
      await this.#staging.table(table).bulkAdd([...sound]);
    } catch (error) {
      // A key that is none, or twice the same.
      if (error instanceof Dexie.BulkError || error instanceof Dexie.DataError)
        throw new UnfitFile('damaged', error);
      throw error;
    }
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + rows.length);
  }

  /** Works out of the log what a desk works by. @param progress told how many commits are done. Rejects with `UnfitFile`. */
  async workOut(progress: (done: number) => void = () => undefined): Promise<void> {
    if (!this.#ended) throw new UnfitFile('damaged');
    try {
      await rebuild(this.#staging, progress);
    } catch (error) {
      throw new UnfitFile('damaged', error);
    }
    await settleOutbox(this.#staging);
  }

  /**
   * Takes the place of everything a desk holds but its secrets, in one transaction. While it goes on no command may be under way.
   * @param after what else has to be in that transaction.
   */
  async replace(desk: DeskDb, after: () => Promise<void>): Promise<void> {
    // Read before the transaction begins: it would not outlive waiting for another database.
    const tables = await this.#allRows();
    await desk.transaction('rw', desk.tables, async () => {
      for (const { name, slices } of tables) {
        await desk.table(name).clear();
        for (const rows of slices.splice(0)) await desk.table(name).bulkAdd(rows);
      }
      await after();
    });
  }

  async #allRows(): Promise<{ readonly name: TableName; readonly slices: unknown[][] }[]> {
    const names = (Object.keys(tableBook) as TableName[]).filter((name) => tableBook[name] !== 'secret');
    const tables: { readonly name: TableName; readonly slices: unknown[][] }[] = [];
    for (const name of names) {
      const rows = await this.#staging.table(name).toArray();
      const slices = Array.from({ length: Math.ceil(rows.length / slice) }, (_, n) =>
        rows.slice(n * slice, (n + 1) * slice),
      );
      tables.push({ name, slices });
    }
    return tables;
  }

  /** Throws what was read away; the desk is as it is. */
  async drop(): Promise<void> {
    await this.#staging.delete();
  }
}

/** What waited to be sent may have been sent since by the desk that the file is of: it is looked for at the shop first. */
async function settleOutbox(db: DeskDb): Promise<void> {
  await db.outbox
    .filter(({ kind, attemptedAt }) => kind === 'send' && attemptedAt === null)
    .modify((row) => {
      Object.assign(row, { attemptedAt: row.at });
    });
}
