import type { DeskDb } from '../db.ts';
import { tallyKey } from '../projections/tallies.ts';

/** How many open chats of the shop are unread. Time alone reads none, so what is kept is the number. */
export async function unreadNow(db: DeskDb): Promise<number> {
  const all = await db.tallies.get(tallyKey({ holder: '*', folder: 'every', category: 'all' }));
  return all?.unread ?? 0;
}
