import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';

/** What the buyer wrote in a chat, newest first, at most so many. */
export async function messagesToReport(db: DeskDb, chat: Chat, limit: number): Promise<MessageEntry[]> {
  const rows = await db.entries
    .where('[conversation+at+tie]')
    .between([chat.conversation, chat.openedAt], [chat.conversation, Number.POSITIVE_INFINITY])
    .reverse()
    .filter((row) => row.kind === 'message' && row.author === 'buyer' && row.chat === chat.n)
    .limit(limit)
    .toArray();
  return rows as MessageEntry[];
}
