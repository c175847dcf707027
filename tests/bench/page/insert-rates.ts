import type { Table } from 'dexie';
import { DeskDb } from '../../../core/store/db.ts';
import { plansOf, type World } from '../world/plan.ts';
import { shopOf } from '../world/shop.ts';
import { write } from './fill.ts';
import { timed } from './timed.ts';

interface Batch {
  readonly table: string;
  readonly rows: readonly unknown[];
}

const isSearch = (table: string) => /search|word|term|posting/i.test(table);

/** What the projections make of some new chats, table by table. */
async function batchesOf(world: World, chats: number, from: number): Promise<Batch[]> {
  const db = new DeskDb('insert source', { chromeTransactionDurability: 'relaxed' });
  await write(db, [...plansOf(world, chats, from)], shopOf(world.now));
  const batches = await Promise.all(
    db.tables.map(async (table: Table) => ({ table: table.name, rows: await table.toArray() })),
  );
  await db.delete();
  return batches.filter(({ rows }) => rows.length > 0);
}

async function insert(name: string, batches: readonly Batch[]): Promise<number> {
  const db = new DeskDb(name, { chromeTransactionDurability: 'relaxed' });
  await db.open();
  const ms = await timed(() =>
    db.transaction('rw', db.tables, async () => {
      for (const { table, rows } of batches) await db.table(table).bulkAdd(rows);
    }),
  );
  await db.delete();
  return ms;
}

/**
 * Milliseconds of inserting new chats with what search keeps of them and without, in turns, each into a database of
 * its own.
 */
export async function insertRates(
  world: World,
  { chats, from, rounds }: { chats: number; from: number; rounds: number },
): Promise<{ whole: number[]; alone: number[]; messages: number; searchTables: string[] }> {
  const batches = await batchesOf(world, chats, from);
  const alone = batches.filter(({ table }) => !isSearch(table));
  const times = { whole: [] as number[], alone: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // Whichever comes first finds the disk as the other left it: they take turns at that too.
    if (round % 2 === 0) times.whole.push(await insert(`insert whole ${round}`, batches));
    times.alone.push(await insert(`insert alone ${round}`, alone));
    if (round % 2 === 1) times.whole.push(await insert(`insert whole ${round}`, batches));
  }
  const messages = batches.find(({ table }) => table === 'entries')?.rows.length ?? 0;
  const searchTables = batches.map(({ table }) => table).filter(isSearch);
  return { ...times, messages, searchTables };
}
