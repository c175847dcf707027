import type { DeskDb } from '../db.ts';
import { countsIn, everybody } from '../projections/tallies.ts';

/** How many open chats of the shop are unread. Time alone reads none, so what is kept is the number. */
export async function unreadNow(db: DeskDb): Promise<number> {
  return countsIn(await db.tallies.get(everybody)).unread;
}
