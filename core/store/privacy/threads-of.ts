import type { DeskDb } from '../db.ts';
import { together } from '../together.ts';

/** The threads with carriers about parcels of buyers, also of orders that were only looked at, or of these orders; by their ids. */
export async function threadsOf(
  db: DeskDb,
  buyers: readonly string[],
  orders: readonly string[],
): Promise<readonly string[]> {
  const [named, looked] = await together([
    db.carrierThreads
      .where('buyer')
      .anyOf([...buyers])
      .primaryKeys(),
    db.orderDetails
      .where('buyer')
      .anyOf([...buyers])
      .primaryKeys(),
  ]);
  const all = [...new Set([...orders, ...looked])];
  const about = await together(
    all.map((order) => db.carrierThreads.where('id').startsWith(`${order}/`).primaryKeys()),
  );
  return [...new Set([...named, ...about.flat()])];
}
