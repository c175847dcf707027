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

/**
 * What can count for a period, given what was read of it before: only what happened since an instant is read, and the
 * chats that were open then. What changes of closed chats otherwise (a buyer is blocked, a line of long ago arrives) is not
 * seen: read all of it now and then.
 * @param since epoch ms; from here on everything is read.
 */
export async function serviceFactsAgain(
  db: DeskDb,
  period: Period,
  { before, since }: { readonly before: ServiceFacts; readonly since: number },
): Promise<ServiceFacts> {
  const nothing: ServiceFacts = { chats: [], credits: [] };
  const late = { from: Math.max(period.from, since), to: period.to };
  const fresh = late.from <= late.to ? await serviceFacts(db, late) : nothing;
  const known = new Set(fresh.chats.map(({ chat }) => chat.id));
  const open = before.chats.flatMap(({ chat: { id, status } }) =>
    status === 'open' && !known.has(id) ? [id] : [],
  );
  const again = [...fresh.chats, ...(await chatsToMeasure(db, open))];
  const isAgain = new Set([...known, ...open]);
  return {
    chats: [...before.chats.filter(({ chat }) => !isAgain.has(chat.id)), ...again],
    credits: [...before.credits.filter(({ order }) => (order.createdAt ?? 0) < late.from), ...fresh.credits],
  };
}

/** When the first thing happened that any figure counts, epoch ms; null where nothing has. */
export async function firstCounted(db: DeskDb): Promise<number | null> {
  return (await db.figureFacts.orderBy('[at+chat+as]').first())?.at ?? null;
}
