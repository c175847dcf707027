import type { Order } from '../../domain/order/order.ts';
import { underWay } from '../../domain/order/under-way.ts';
import type { DeskDb } from '../db.ts';

/** Orders created at or after an instant (epoch ms) that are not at their buyers' yet, as far as the desk knows. */
export async function ordersUnderWay(db: DeskDb, since: number): Promise<readonly Order[]> {
  const rows = await db.orders.where('createdAt').aboveOrEqual(since).toArray();
  return rows.filter(({ status }) => underWay.has(status));
}
