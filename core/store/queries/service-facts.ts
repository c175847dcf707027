import type { Period } from '../../domain/metrics/period.ts';
import type { MeasuredChat } from '../../domain/metrics/response-rate.ts';
import type { ServiceFacts } from '../../domain/metrics/service.ts';
import type { DeskDb } from '../db.ts';
import { chatsToMeasure } from './chats-to-measure.ts';
import { creditedBetween } from './conversion-of.ts';

/** Everything that can count for the service of a period; nothing that happened outside of it is read. */
export async function serviceFacts(db: DeskDb, period: Period): Promise<ServiceFacts> {
  const [chats, credits] = await Promise.all([chatsCountedIn(db, period), creditedBetween(db, period)]);
  return { chats, credits };
}

/** The chats of which the figures count something in a period. */
async function chatsCountedIn(db: DeskDb, { from, to }: Period): Promise<MeasuredChat[]> {
  const facts = await db.figureFacts.where('[at+chat+as]').between([from], [to, []], true, true).toArray();
  return chatsToMeasure(db, [...new Set(facts.map(({ chat }) => chat))]);
}
