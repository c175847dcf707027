import { openChatOf } from '../../domain/chat/conversation.ts';
import type { DeskDb } from '../db.ts';

/** Who holds the open chat of a conversation: an agent's id, '' for nobody; null where none is open. */
export async function holderNow(db: DeskDb, conversation: string): Promise<string | null> {
  const chat = openChatOf(await db.conversations.get(conversation));
  return chat ? (chat.holder ?? '') : null;
}
