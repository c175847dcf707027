import { availableAgents, onlyAccount, roomLeft } from '../domain/assignment/availability.ts';
import type { DeskView, KnownMessage } from '../domain/desk/view.ts';
import type { Load } from '../domain/roster/agent.ts';
import type { Shop } from '../domain/shop/shop.ts';
import type { Find, Needs } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import { loadBooks } from './load-books.ts';
import { messagesOf } from './messages-of.ts';
import { loadsNow } from './queries/loads-now.ts';
import { shopNow } from './queries/shop-now.ts';
import { unassignedChats } from './queries/unassigned-chats.ts';
import { together } from './together.ts';

/** Before and after every key of an index. */
const least = Number.NEGATIVE_INFINITY;
const most = Number.POSITIVE_INFINITY;

function heldBy(db: DeskDb, holder: string) {
  return db.chats
    .where('[state+holder+openedAt]')
    .between(['open', holder, least], ['open', holder, most])
    .toArray();
}

async function unassigned(db: DeskDb, shop: Shop, loads: ReadonlyMap<string, Load>): Promise<string[]> {
  if (!onlyAccount(shop) && availableAgents(shop, loads).length === 0) return [];
  const rows = await unassignedChats(db, roomLeft(shop, loads));
  return rows.map((row) => row.conversation);
}

async function found(
  db: DeskDb,
  find: Find,
  shop: Shop,
  loads: ReadonlyMap<string, Load>,
): Promise<string[]> {
  switch (find.what) {
    case 'unassigned':
      return unassigned(db, shop, loads);
    case 'heldBy':
      return (await heldBy(db, find.agent)).map((row) => row.conversation);
    case 'closingBy':
      return (await db.chats.where('closesAt').belowOrEqual(find.at).toArray()).map(
        (row) => row.conversation,
      );
    case 'heldClocks':
      return (await db.chats.where('held').equals(1).toArray()).map((row) => row.conversation);
  }
}

async function knownMessages(db: DeskDb, ids: readonly string[]): Promise<ReadonlyMap<string, KnownMessage>> {
  if (ids.length === 0) return new Map();
  const [rows, unseen] = await together([messagesOf(db, ids), db.unseen.bulkGet([...ids])]);
  const known = new Map<string, KnownMessage>();
  for (const row of unseen) if (row) known.set(row.id, { entry: row.id, placed: true });
  for (const row of rows) {
    if (row.shopId) known.set(row.shopId, { entry: row.id, placed: row.placed });
  }
  return known;
}

async function handedOver(db: DeskDb, tasks: readonly string[]): Promise<ReadonlySet<string>> {
  if (tasks.length === 0) return new Set();
  const lines = await db.outbox
    .where('id')
    .anyOf([...tasks])
    .toArray();
  return new Set(
    lines.flatMap(({ work, attemptedAt }) =>
      work.kind === 'send' && attemptedAt !== null ? [work.messageId] : [],
    ),
  );
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

function namedBy(needs: readonly Needs[], key: 'conversations' | 'orders' | 'buyers'): string[] {
  return [...new Set(needs.flatMap((each) => each[key] ?? []))];
}

/** What commands ask for by name, asked for together. */
async function loadNamed(db: DeskDb, needs: readonly Needs[]) {
  const [conversations, orders, buyers] = [
    namedBy(needs, 'conversations'),
    namedBy(needs, 'orders'),
    namedBy(needs, 'buyers'),
  ];
  const messages = needs.flatMap((each) => each.messages ?? []);
  const sends = needs.flatMap((each) => each.sends ?? []);
  return together([
    shopNow(db),
    conversations.length > 0 ? db.conversations.bulkGet(conversations) : [],
    orders.length > 0 ? db.orders.bulkGet(orders) : [],
    buyers.length > 0 ? db.buyers.bulkGet(buyers) : [],
    knownMessages(db, messages),
    handedOver(db, sends),
    loadBooks(db, needs),
  ]);
}

/** What a command finds by what it is; nothing where none asks. */
async function loadFound(db: DeskDb, { find, loads: wanted }: Pick<Needs, 'find' | 'loads'>, shop: Shop) {
  const loads = wanted || find?.what === 'unassigned' ? await loadsNow(db, shop) : new Map<string, Load>();
  if (!find) return { loads, ids: [], rows: [] };
  const ids = await found(db, find, shop, loads);
  return { loads, ids, rows: ids.length > 0 ? await db.conversations.bulkGet(ids) : [] };
}

/** Loads as much of the desk as commands need to be decided. Only one of a batch may find by what things are. */
export async function loadView(db: DeskDb, needs: readonly Needs[]): Promise<DeskView> {
  const finds = needs.flatMap(({ find }) => find ?? []);
  if (finds.length > 1 || (finds.length === 1 && needs.length > 1)) {
    throw new Error('A command that finds conversations by what they are is carried out alone.');
  }
  const [shop, conversations, orders, buyers, known, tried, books] = await loadNamed(db, needs);
  const find = finds[0];
  const loaded = needs.some((each) => each.loads);
  const { loads, ids, rows } = await loadFound(
    db,
    { ...(find ? { find } : {}), ...(loaded ? { loads: true } : {}) },
    shop,
  );
  return {
    shop,
    conversations: byId([...conversations, ...rows]),
    orders: byId(orders),
    buyers: byId(buyers),
    books,
    known,
    handedOver: tried,
    loads,
    found: ids,
  };
}
