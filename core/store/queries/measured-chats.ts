import type { Chat } from '../../domain/chat/chat.ts';
import type { MeasuredChat } from '../../domain/metrics/response-rate.ts';
import type { DeskDb } from '../db.ts';
import { chatsToMeasure } from './chats-to-measure.ts';
import { wholeChats } from './whole-chats.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** The chats whose first inbound message lies in the last 7 days: what the response measures are made of. */
export async function chatsOfTheWeek(db: DeskDb, now: number): Promise<MeasuredChat[]> {
  const ids = await db.chats
    .where('firstInboundAt')
    .between(now - SEVEN_DAYS, now, true, true)
    .primaryKeys();
  return chatsToMeasure(db, ids);
}

/** The chats rated since an instant (epoch ms). */
export async function chatsRatedSince(db: DeskDb, from: number): Promise<Chat[]> {
  return wholeChats(db, await db.chats.where('ratedAt').aboveOrEqual(from).primaryKeys());
}

/** The chats assigned to somebody since an instant (epoch ms). */
export async function chatsAssignedSince(db: DeskDb, from: number): Promise<Chat[]> {
  return wholeChats(db, await db.chats.where('lastAssignedAt').aboveOrEqual(from).primaryKeys());
}
