import type { PriorityGrounds } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';

/** What the priority of a conversation's open chat rests on beside its deadline; null where nothing else could raise it. */
export async function priorityOf(db: DeskDb, conversation: string): Promise<PriorityGrounds | null> {
  const newest = await db.chats
    .where('[conversation+openedAt]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .last();
  return newest?.grounds ?? null;
}
