import Dexie from 'dexie';
import type { DeskDb } from '../db.ts';

/** The conversations in which an agent holds an open chat, the longest open first. */
export async function heldChats(db: DeskDb, agent: string): Promise<readonly string[]> {
  const rows = await db.chats
    .where('[state+holder+openedAt]')
    .between(['open', agent, Dexie.minKey], ['open', agent, Dexie.maxKey])
    .toArray();
  return rows.map((row) => row.conversation);
}
