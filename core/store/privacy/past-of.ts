import Dexie from 'dexie';
import type { Chat } from '../../domain/chat/chat.ts';
import type { Conversation } from '../../domain/chat/conversation.ts';
import type { DeskDb } from '../db.ts';
import type { EntryRow, UnseenRow } from '../entry-rows.ts';
import { wholeChats } from '../queries/whole-chats.ts';
import type { ChatRow, ReplyRow } from '../rows.ts';
import { together } from '../together.ts';

/** Everything that was worked out of the log of some conversations. */
export interface Past {
  readonly conversations: readonly Conversation[];
  readonly chats: readonly ChatRow[];
  /** The same chats whole, wherever they lie. */
  readonly whole: readonly Chat[];
  readonly entries: readonly EntryRow[];
  readonly unseen: readonly UnseenRow[];
  readonly replies: readonly ReplyRow[];
}

const { minKey, maxKey } = Dexie;

async function ofEach<Row>(ids: readonly string[], read: (id: string) => PromiseLike<Row[]>): Promise<Row[]> {
  return (await together(ids.map(read))).flat();
}

/** Reads what is kept of conversations, and of no others. Within the caller's transaction, or none. */
export async function pastOf(db: DeskDb, ids: readonly string[]): Promise<Past> {
  const [conversations, chats, entries, unseen, replies] = await together([
    db.conversations.bulkGet([...ids]),
    ofEach(ids, (id) =>
      db.chats.where('[conversation+openedAt]').between([id, minKey], [id, maxKey]).toArray(),
    ),
    ofEach(ids, (id) =>
      db.entries.where('[conversation+at+tie]').between([id, minKey], [id, maxKey]).toArray(),
    ),
    ofEach(ids, (id) => db.unseen.where('[conversation+at]').between([id, minKey], [id, maxKey]).toArray()),
    ofEach(ids, (id) => db.replies.where('[conversation+at]').between([id, minKey], [id, maxKey]).toArray()),
  ]);
  return {
    conversations: conversations.filter((row) => row !== undefined),
    chats,
    whole: await wholeChats(
      db,
      chats.map(({ id }) => id),
    ),
    entries,
    unseen,
    replies,
  };
}
