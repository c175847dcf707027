import type { CountedChat } from '../../core/domain/metrics/counted-chat.ts';
import type { MeasuredChat } from '../../core/domain/metrics/response-rate.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { serviceFacts } from '../../core/store/queries/service-facts.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** The chats whose first inbound message lies in the last 7 days: what the response measures are made of. */
export async function chatsOfTheWeek(db: DeskDb, now: number): Promise<MeasuredChat[]> {
  const from = now - SEVEN_DAYS;
  const { chats } = await serviceFacts(db, { from, to: now });
  return chats.filter(({ chat: { facts } }) => {
    const at = facts.firstInbound?.at;
    return at !== undefined && at >= from && at <= now;
  });
}

async function countedSince(db: DeskDb, from: number): Promise<CountedChat[]> {
  return db.counted.where('lastAt').aboveOrEqual(from).toArray();
}

/** The chats rated since an instant (epoch ms). */
export async function chatsRatedSince(db: DeskDb, from: number): Promise<CountedChat[]> {
  return (await countedSince(db, from)).filter(({ facts }) => (facts.rating?.at ?? from - 1) >= from);
}

/** The chats assigned to somebody since an instant (epoch ms). */
export async function chatsAssignedSince(db: DeskDb, from: number): Promise<CountedChat[]> {
  return (await countedSince(db, from)).filter(({ facts }) => facts.assignments.some(({ at }) => at >= from));
}
