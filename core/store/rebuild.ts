import { noBooks } from '../domain/desk/books.ts';
import { DeskState } from '../domain/desk/desk-state.ts';
import { unopenedShop } from '../domain/shop/shop.ts';
import type { DeskDb } from './db.ts';
import { DexieLog } from './dexie-log.ts';
import { keptAsOf } from './projections/moved.ts';
import { project } from './projections/project.ts';

/** So many commits are replayed in one transaction. */
const slice = 500;

/**
 * Makes state and projections anew from the log alone: after an upgrade that changes their shape, or to prove
 * that they are what the log says.
 * @param progress told how many commits are done, for long logs.
 */
export async function rebuild(db: DeskDb, progress: (done: number) => void = () => undefined): Promise<void> {
  const log = new DexieLog(db);
  const made = db.projected;
  const asOf = await keptAsOf(db);
  await db.transaction('rw', made, async () => {
    for (const table of made) await table.clear();
    if (asOf > 0) await db.listClock.put({ key: 'lists', at: asOf });
  });
  let state = new DeskState({
    shop: unopenedShop,
    conversations: new Map(),
    orders: new Map(),
    buyers: new Map(),
    books: noBooks,
  });
  let done = 0;
  for (
    let batch = await log.read(0, slice);
    batch.length > 0;
    batch = await log.read(batch.at(-1)?.position ?? 0, slice)
  ) {
    const before = state;
    const after = new DeskState(before);
    for (const { events } of batch) for (const event of events) after.apply(event);
    state = after;
    await db.transaction('rw', [...made, db.commits], async () =>
      project(db, { commits: batch, before, after }),
    );
    done += batch.length;
    progress(done);
  }
}
