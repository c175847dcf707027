import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';

/** The conversation of a chat, by the chat's id. */
function conversationOf(chat: string): string {
  return chat.slice(0, chat.lastIndexOf('#'));
}

/** Chats by their ids, in this order; those that the desk does not know are left out. */
export async function wholeChats(db: DeskDb, ids: readonly string[]): Promise<Chat[]> {
  const conversations = await db.conversations.bulkGet([...new Set(ids.map(conversationOf))]);
  const found = new Map<string, Chat>();
  for (const each of conversations)
    for (const chat of [each?.latest, each?.previous]) if (chat) found.set(chat.id, chat);
  const past = ids.filter((id) => !found.has(id));
  if (past.length > 0)
    for (const chat of await db.pastChats.bulkGet(past)) if (chat) found.set(chat.id, chat);
  return ids.flatMap((id) => found.get(id) ?? []);
}
