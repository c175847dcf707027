import type { Period } from '../../domain/metrics/period.ts';
import type { MeasuredChat } from '../../domain/metrics/response-rate.ts';
import type { ServiceFacts } from '../../domain/metrics/service.ts';
import type { DeskDb } from '../db.ts';
import type { CountedRow } from '../figure-rows.ts';
import { creditedBetween } from './conversion-of.ts';

/** So many are read at once: the page can do something else before the next. */
const slice = 2000;

/** Everything that can count for the service of a period; of what happened before it nothing is read. */
export async function serviceFacts(db: DeskDb, period: Period): Promise<ServiceFacts> {
  const [chats, credits] = await Promise.all([chatsCountedIn(db, period), creditedBetween(db, period)]);
  return { chats, credits };
}

function measured(rows: readonly (CountedRow | undefined)[]): MeasuredChat[] {
  return rows.flatMap((row) => (row ? [{ chat: row, blocked: row.blocked }] : []));
}

/** Whether a chat counted for something by an instant. */
function countedBy(to: number, { facts }: CountedRow): boolean {
  const { firstInbound, rating, assignments } = facts;
  return [firstInbound, rating, ...assignments].some((fact) => fact !== null && fact.at <= to);
}

/** The chats that may count for a period: those that count for something since it began, and for something before it ended. */
async function chatsCountedIn(db: DeskDb, { from, to }: Period): Promise<MeasuredChat[]> {
  const found: CountedRow[] = [];
  // In the order of the instants: of those at the last one read, some may have come and some not.
  for (let at = from; ; ) {
    const rows = await db.counted.where('lastAt').aboveOrEqual(at).limit(slice).toArray();
    const last = rows.at(-1)?.lastAt;
    if (rows.length < slice || last === undefined || last === at) {
      const rest = rows.length < slice ? rows : await db.counted.where('lastAt').aboveOrEqual(at).toArray();
      found.push(...rest);
      return measured(found.filter((row) => countedBy(to, row)));
    }
    found.push(...rows.filter(({ lastAt }) => lastAt < last));
    at = last;
  }
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
  const again = [...fresh.chats, ...measured(await db.counted.bulkGet(open))];
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
