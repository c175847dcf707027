import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';

/** Messages by the ids of their lines, newest first; what is not there is left out. */
export async function messagesByLine(db: DeskDb, lines: readonly string[]): Promise<MessageEntry[]> {
  const rows = await db.entries.bulkGet([...lines]);
  return rows.filter((row) => row?.kind === 'message').sort((a, b) => b.at - a.at);
}
