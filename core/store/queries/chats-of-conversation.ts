import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';
import { wholeChats } from './whole-chats.ts';

/** A buyer's chats, oldest first. */
export async function chatsOfConversation(db: DeskDb, conversation: string): Promise<Chat[]> {
  const ids = await db.chats
    .where('[conversation+openedAt]')
    .between([conversation, Number.NEGATIVE_INFINITY], [conversation, Number.POSITIVE_INFINITY])
    .primaryKeys();
  return wholeChats(db, ids);
}
