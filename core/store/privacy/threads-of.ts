import type { DeskDb } from '../db.ts';
import { together } from '../together.ts';

/** The threads with carriers about parcels of buyers, or of orders, by their ids. */
export async function threadsOf(
  db: DeskDb,
  buyers: readonly string[],
  orders: readonly string[],
): Promise<readonly string[]> {
  const found = await together([
    db.carrierThreads
      .where('buyer')
      .anyOf([...buyers])
      .primaryKeys(),
    ...orders.map((order) => db.carrierThreads.where('id').startsWith(`${order}/`).primaryKeys()),
  ]);
  return [...new Set(found.flat())];
}
