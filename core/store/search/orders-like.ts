import type { DeskDb } from '../db.ts';
import { readFromEnd } from '../projections/chat-row.ts';
import type { ChatRow } from '../rows.ts';

/** So many last digits of an order's id are enough to look for it. */
const enough = 4;

/** What of an order's id was typed, lower-case; null where that cannot be one. */
export function orderTyped(typed: string): string | null {
  const [, id] = typed.trim().match(/^#?([\w-]{1,40})$/) ?? [];
  return id?.toLowerCase() ?? null;
}

/** The chats that are about an order, named whole or by its last digits. */
export async function chatsAboutOrder(db: DeskDb, typed: string): Promise<ChatRow[]> {
  const end = readFromEnd(typed);
  const byEnd = db.chats.where('orderEnds');
  const isEnd = /^\d+$/.test(typed) && typed.length >= enough;
  const rows = await (isEnd ? byEnd.startsWith(end) : byEnd.equals(end)).toArray();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The order of a chat that was meant. */
export function orderMeant({ orderEnds = [] }: ChatRow, typed: string): string {
  const end = readFromEnd(typed);
  return readFromEnd(orderEnds.find((each) => each.startsWith(end)) ?? '');
}
