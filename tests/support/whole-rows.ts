import type { Chat } from '../../core/domain/chat/chat.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { wholeChats } from '../../core/store/queries/whole-chats.ts';
import type { ChatRow } from '../../core/store/rows.ts';

/** A row of the lists with the chat that it is of. */
export type WholeRow = ChatRow & { readonly chat: Chat };

/** All rows, each with its chat, by their ids. @throws where a row has no chat */
export async function wholeRows(db: DeskDb): Promise<WholeRow[]> {
  const rows = await db.chats.toArray();
  const chats = await wholeChats(
    db,
    rows.map(({ id }) => id),
  );
  const known = new Map(chats.map((chat) => [chat.id, chat]));
  return rows.map((row) => {
    const chat = known.get(row.id);
    if (!chat) throw new Error(`The chat ${row.id} is in the lists alone.`);
    return { ...row, chat };
  });
}
