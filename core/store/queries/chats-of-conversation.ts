import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';

/** A buyer's chats, oldest first. */
export async function chatsOfConversation(db: DeskDb, conversation: string): Promise<Chat[]> {
  const rows = await db.chats
    .where('[conversation+openedAt]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .toArray();
  return rows.map(({ chat }) => chat);
}
