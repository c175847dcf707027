import { lastDays, type Period } from '../../../core/domain/metrics/period.ts';
import { serviceByDay, serviceOf } from '../../../core/domain/metrics/service.ts';
import { DeskDb } from '../../../core/store/db.ts';
import { creditedBetween } from '../../../core/store/queries/conversion-of.ts';
import { performanceOf } from '../../../core/store/queries/performance-of.ts';
import { serviceFacts } from '../../../core/store/queries/service-facts.ts';
import { type History, historyOf } from '../world/history.ts';
import type { Plan } from '../world/plan.ts';
import { shopOf } from '../world/shop.ts';
import { write } from './fill.ts';
import { timed } from './timed.ts';

const slice = 400;
const opened = new Map<number, DeskDb>();

/** A database with nothing in it but a history of so many days. */
function dbOf(days: number): DeskDb {
  const db = opened.get(days) ?? new DeskDb(`history of ${days}`, { chromeTransactionDurability: 'relaxed' });
  opened.set(days, db);
  return db;
}

/** Fills the database of a history; how many chats it has. */
export async function fillHistory(history: History): Promise<number> {
  const db = dbOf(history.days);
  const shop = shopOf(history.now);
  await db.shop.put({ key: 'shop', shop });
  let batch: Plan[] = [];
  for (const plan of historyOf(history)) {
    if (batch.push(plan) < slice) continue;
    await write(db, batch, shop);
    batch = [];
  }
  if (batch.length > 0) await write(db, batch, shop);
  return db.chats.count();
}

/** Milliseconds of each part of what Performance and Analytics read and work out over so many days. */
export async function metrics(
  { now, days: held }: History,
  days: number,
): Promise<{ times: Record<string, number>; chats: number; longest: number }> {
  const db = dbOf(held);
  const { zone } = shopOf(now);
  const period: Period = lastDays(days, now);
  let facts: Awaited<ReturnType<typeof serviceFacts>> = { chats: [], credits: [] };
  let [longest, last] = [0, performance.now()];
  // How long the page could do nothing else: what hears of it in between is late by that.
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 4);
  const times = {
    performance: await timed(() => performanceOf(db, { agent: 'mira', now })),
    facts: await timed(async () => {
      facts = await serviceFacts(db, period);
    }),
    credits: await timed(() => creditedBetween(db, period)),
    'all together': await timed(async () => serviceOf(facts, period, now)),
    'by day': await timed(async () => serviceByDay(facts, period, { now, zone })),
    'of an agent': await timed(async () => serviceOf(facts, period, now, { agent: 'mira' })),
    'of a category': await timed(async () => serviceOf(facts, period, now, { category: 'logistics' })),
  };
  await new Promise((done) => setTimeout(done, 8));
  clearInterval(beat);
  return { times, chats: facts.chats.length, longest };
}
