import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';

/** The last lines of a conversation, oldest first. */
export async function timelineOf(db: DeskDb, conversation: string, limit: number): Promise<EntryRow[]> {
  const rows = await db.entries
    .where('[conversation+at+tie]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(limit)
    .toArray();
  return rows.reverse();
}
