import type { DeskDb } from './db.ts';
import type { MessageEntry } from './entry-rows.ts';
import { together } from './together.ts';

/**
 * The lines of the timelines that are these messages of the shop's. Asked for all at once, for they lie far apart:
 * a cursor from one to the next waits for each. Quick only inside a transaction.
 */
export async function messagesOf(db: DeskDb, shopIds: readonly string[]): Promise<MessageEntry[]> {
  const rows = await together(shopIds.map((id) => db.entries.where('shopId').equals(id).toArray()));
  return rows.flat().filter((row) => row.kind === 'message');
}
