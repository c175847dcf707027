import type { Chat } from '../../domain/chat/chat.ts';
import type { MeasuredChat } from '../../domain/metrics/response-rate.ts';
import type { DeskDb } from '../db.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** The chats whose first inbound message lies in the last 7 days: what the response measures are made of. */
export async function chatsOfTheWeek(db: DeskDb, now: number): Promise<MeasuredChat[]> {
  const rows = await db.chats
    .where('firstInboundAt')
    .between(now - SEVEN_DAYS, now, true, true)
    .toArray();
  const ids = [...new Set(rows.map((row) => row.conversation))];
  const conversations = await db.conversations.bulkGet(ids);
  const blocked = new Set(conversations.flatMap((each) => (each?.blocked ? [each.id] : [])));
  return rows.map(({ chat, conversation }) => ({ chat, blocked: blocked.has(conversation) }));
}

/** The chats rated since an instant (epoch ms). */
export async function chatsRatedSince(db: DeskDb, from: number): Promise<Chat[]> {
  const rows = await db.chats.where('ratedAt').aboveOrEqual(from).toArray();
  return rows.map(({ chat }) => chat);
}

/** The chats assigned to somebody since an instant (epoch ms). */
export async function chatsAssignedSince(db: DeskDb, from: number): Promise<Chat[]> {
  const rows = await db.chats.where('lastAssignedAt').aboveOrEqual(from).toArray();
  return rows.map(({ chat }) => chat);
}
