import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/** The instant as of which places and tallies are kept, epoch ms. */
export async function keptAsOf(db: DeskDb): Promise<number> {
  return (await db.listClock.get('lists'))?.at ?? 0;
}

/**
 * The chats that time alone may have moved from one list into another between two instants, in either direction (epoch
 * ms): those with a deadline there, or with an end of their buyer's being a frequent customer.
 */
export async function movedBetween(db: DeskDb, one: number, other: number): Promise<ChatRow[]> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === to) return [];
  const rows = await db.chats.where('movesAt').between(from, to, false, true).toArray();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
