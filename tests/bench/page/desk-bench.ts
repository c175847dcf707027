import { DeskDb, deskDbName } from '../../../core/store/db.ts';
import { bringListsUpTo } from '../../../core/store/projections/lists.ts';
import { chatOf } from '../../../core/store/queries/chat-of.ts';
import { chatsIn } from '../../../core/store/queries/chats-in.ts';
import { countsOf } from '../../../core/store/queries/counts-of.ts';
import { performanceOf } from '../../../core/store/queries/performance-of.ts';
import { searchChats } from '../../../core/store/queries/search-chats.ts';
import { timelineOf } from '../../../core/store/queries/timeline-of.ts';
import { median } from '../figure.ts';
import { planOf, type World } from '../world/plan.ts';
import { shopOf } from '../world/shop.ts';
import { fill, write } from './fill.ts';
import { insertRates } from './insert-rates.ts';
import { categories, everyList, listName, scopes } from './lists.ts';
import { fillHistory, metrics } from './metrics.ts';
import { timed } from './timed.ts';
import { verify } from './verify.ts';
import { wrongSearches } from './wrong-searches.ts';

// What the bench does in a page of the built extension, over the very database of the desk.

const db = new DeskDb(deskDbName, { chromeTransactionDurability: 'relaxed' });

/** The desk works for a shop, and somebody is there to work. */
async function connect(address: string, now: number): Promise<void> {
  await db.transaction('rw', db.shop, db.connection, db.listClock, async () => {
    await db.shop.put({ key: 'shop', shop: shopOf(now) });
    // As a desk that was at work until now.
    await db.listClock.put({ key: 'lists', at: now });
    await db.connection.put({
      key: 'connection',
      kind: 'practice',
      address,
      shopName: 'Bench Shop',
      clockOffset: 0,
      state: 'ok',
      trouble: '',
      lastOkAt: now,
      nextTryAt: now,
      firstSyncDone: true,
      account: null,
      conversationsSeen: 0,
    });
  });
}

/**
 * Milliseconds of each list's first page, by its name. The worker keeps the lists up to the time; it does not know of what
 * the bench has written.
 */
async function lists(now: number, limits: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  await bringListsUpTo(db, now);
  const times: Record<string, number> = {};
  for (const list of everyList(now)) {
    const limit = limits[listName(list)] ?? list.limit;
    times[listName(list)] = await timed(() => chatsIn(db, { ...list, limit }));
  }
  return times;
}

/** How many rows the first page of each list has, by its name; at least one. */
async function pages(now: number): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const list of everyList(now)) rows[listName(list)] = Math.max(1, (await chatsIn(db, list)).length);
  return rows;
}

/** Milliseconds of all counts of each scope. */
async function counts(now: number): Promise<Record<string, number>> {
  await bringListsUpTo(db, now);
  const times: Record<string, number> = {};
  for (const scope of scopes)
    for (const category of categories)
      times[`${scope.folder} ${scope.agent} ${category}`] = await timed(() =>
        countsOf(db, { ...scope, category, now }),
      );
  return times;
}

/** Milliseconds of the figures on top, by the median of some readings. */
async function figures(now: number): Promise<number> {
  const ms: number[] = [];
  for (let n = 0; n < 9; n += 1) ms.push(await timed(() => performanceOf(db, { agent: 'mira', now })));
  return median(ms);
}

/** Milliseconds of opening each of these conversations. */
async function chats(world: World, which: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const k of which) {
    const { id } = planOf(world, k);
    times.push(await timed(() => Promise.all([chatOf(db, id), timelineOf(db, id, 50)])));
  }
  return times;
}

/** Milliseconds of each search, with how much it found. */
async function searches(queries: readonly string[]): Promise<{ ms: number; hits: number }[]> {
  const answers: { ms: number; hits: number }[] = [];
  for (const text of queries) {
    let hits = 0;
    const ms = await timed(async () => {
      hits = (await searchChats(db, { text, limit: 20 })).hits.length;
    });
    answers.push({ ms, hits });
  }
  return answers;
}

/** Writes one chat of many lines that has waited longer than any other, if it is not there yet; its buyer's nickname. */
async function addLongChat(world: World, k: number): Promise<string> {
  const { chats, ...plan } = planOf({ ...world, past: true }, k);
  if (await db.conversations.get(plan.id)) return plan.nickname;
  const longest = 50 * 3_600_000;
  const lines = chats[0]?.messages ?? [];
  const later = world.now - longest - (lines.at(-2)?.at ?? 0);
  // The last line is an agent's: without it the buyer waits.
  const messages = lines.slice(0, -1).map((line) => ({ ...line, at: line.at + later }));
  const marks = { waiting: true, unread: true, starred: false, flagged: false, stars: 0 };
  const chat = { n: 1, open: true, holder: 'mira', category: 'none' as const, messages, ...marks };
  await write(db, [{ ...plan, chats: [chat] }], shopOf(world.now));
  return plan.nickname;
}

const bench = {
  wrongSearches: (world: World, chatCount: number, queries: readonly string[]) =>
    wrongSearches(db, { world, chats: chatCount, queries }),
  insertRates,
  addLongChat,
  connect,
  fill: (world: World, chatCount: number, from: number) =>
    fill(db, { world, chats: chatCount, from, shop: shopOf(world.now) }),
  verify: (world: World, chatCount: number, now: number) => verify(db, { world, chats: chatCount, now }),
  lists,
  pages,
  counts,
  figures,
  fillHistory,
  metrics,
  chats,
  searches,
  rows: async () =>
    Object.fromEntries(
      await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const)),
    ),
};

declare global {
  var deskBench: typeof bench;
}

globalThis.deskBench = bench;
