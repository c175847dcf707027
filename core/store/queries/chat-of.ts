import type { Conversation } from '../../domain/chat/conversation.ts';
import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/** A conversation with the row of its latest chat; null where the desk knows no such conversation. */
export async function chatOf(
  db: DeskDb,
  id: string,
): Promise<{ readonly conversation: Conversation; readonly row: ChatRow | null } | null> {
  const conversation = await db.conversations.get(id);
  if (!conversation) return null;
  const row = conversation.latest ? await db.chats.get(conversation.latest.id) : undefined;
  return { conversation, row: row ?? null };
}
