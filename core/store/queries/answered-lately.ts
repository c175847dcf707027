import Dexie from 'dexie';
import type { Period } from '../../domain/metrics/period.ts';
import type { DeskDb } from '../db.ts';

/**
 * How many buyers' chats agents answered in a period, each once however often; what was opened in holiday mode is in no
 * measure. Reads keys alone.
 */
export async function answeredBy(
  db: DeskDb,
  agents: readonly string[],
  { from, to }: Period,
): Promise<number> {
  const keys = await Promise.all(
    agents.map((agent) =>
      db.replies.where('[agent+at]').between([agent, from], [agent, to], true, true).primaryKeys(),
    ),
  );
  return new Set(keys.flat().map(([conversation]) => conversation)).size;
}

/** When an agent last answered a buyer, in a chat not opened in holiday mode; epoch ms, null for never. */
export async function lastAnswerOf(db: DeskDb, agent: string): Promise<number | null> {
  const last = await db.replies
    .where('[agent+at]')
    .between([agent, Dexie.minKey], [agent, Dexie.maxKey])
    .last();
  return last?.at ?? null;
}
