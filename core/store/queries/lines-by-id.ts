import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';

/** Messages of the timeline by their ids, in the order asked for; what is not there is left out. */
export async function linesById(db: DeskDb, ids: readonly string[]): Promise<readonly MessageEntry[]> {
  const rows = await db.entries.bulkGet([...ids]);
  return rows.filter((row) => row?.kind === 'message');
}
