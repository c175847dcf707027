import type { DeskDb } from '../db.ts';
import { together } from '../together.ts';
import { isOf } from './traces.ts';

/** What is no longer kept, by name. */
interface Gone {
  readonly buyers: readonly string[];
  readonly orders: readonly string[];
  readonly conversations: readonly string[];
}

/** Drops what is kept beside the log of buyers, orders and conversations that went for their age. Within the caller's transaction. */
export async function dropBeside(db: DeskDb, { buyers, orders, conversations }: Gone): Promise<void> {
  const [theirs, own] = [new Set(conversations), new Set(orders)];
  const details = await db.orderDetails
    .where('buyer')
    .anyOf([...buyers])
    .primaryKeys();
  await together([
    db.orders.bulkDelete([...orders]),
    db.buyers.bulkDelete([...buyers]),
    db.orderDetails.bulkDelete(details),
    db.tracking.bulkDelete([...details, ...orders]),
    db.readings.bulkDelete(buyers.map((buyer) => `orders ${buyer}`)),
    db.drafts.bulkDelete([...conversations]),
    db.outbox.filter(({ work }) => isOf(work, theirs, own)).delete(),
    db.waitingCommands.filter(({ command }) => isOf(command, theirs, own)).delete(),
    db.notices.filter(({ conversation }) => theirs.has(conversation)).delete(),
  ]);
}

/** Notes that chats went for their age: all that goes by one look, which began at an instant (epoch ms), is one line. */
export async function noteSwept(db: DeskDb, at: number, count: number): Promise<void> {
  const last = await db.dataLog.toCollection().last();
  if (last?.what === 'swept' && last.at === at) await db.dataLog.put({ ...last, count: last.count + count });
  else await db.dataLog.add({ at, by: '', what: 'swept', count });
}
