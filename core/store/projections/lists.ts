import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';
import { together } from '../together.ts';
import type { Changed } from './change.ts';
import { chatRow, placedAt, type RowChange } from './chat-row.ts';
import { moveFigures } from './figures.ts';
import { Ground } from './ground.ts';
import { type NewGrounds, newGrounds } from './grounds.ts';
import { type Kept, keptAsOf, movedBetween } from './moved.ts';
import { TallyChanges } from './tallies.ts';

/** What the rows of a batch are worked out from. */
interface Basis {
  /** The rows before: of touched chats, of those with new grounds, and of those that time moved. */
  readonly before: ReadonlyMap<string, ChatRow>;
  readonly fresh: ReadonlyMap<string, NewGrounds>;
}

async function readBasis(db: DeskDb, change: Changed, { was, asOf }: Kept, ground: Ground): Promise<Basis> {
  const { touched: changed } = change.after;
  const conversationOf = new Map([...changed].map(([id, { conversation }]) => [id, conversation.id]));
  const [touched, moved, fresh] = await together([
    ground.rows([...changed.keys()], (id) => conversationOf.get(id) ?? ''),
    asOf > was ? movedBetween(db, was, asOf) : [],
    newGrounds(db, change),
  ]);
  const before = new Map([...moved, ...touched].map((row) => [row.id, row]));
  const renewed = new Map([...fresh].map(([id, { conversation }]) => [conversation.latest?.id ?? '', id]));
  const missing = [...renewed.keys()].filter((id) => id !== '' && !before.has(id) && !changed.has(id));
  if (missing.length > 0)
    for (const row of await ground.rows(missing, (id) => renewed.get(id) ?? '')) before.set(row.id, row);
  return { before, fresh };
}

function rowsAfter(
  { touched }: Changed['after'],
  before: ReadonlyMap<string, ChatRow>,
  fresh: ReadonlyMap<string, NewGrounds>,
  asOf: number,
): Map<string, ChatRow> {
  const rows = new Map([...before].map(([id, row]) => [id, placedAt(row, asOf)]));
  for (const { conversation, grounds } of fresh.values()) {
    const chat = conversation.latest;
    if (chat && !touched.has(chat.id)) rows.set(chat.id, chatRow(conversation, chat, grounds, asOf));
  }
  for (const { conversation, chat } of touched.values()) {
    const renewed = fresh.get(conversation.id);
    const grounds = renewed ? renewed.grounds : (before.get(chat.id)?.grounds ?? null);
    rows.set(chat.id, chatRow(conversation, chat, grounds, asOf));
  }
  return rows;
}

/** Writes how tallies change. */
export async function writeTallies(db: DeskDb, changes: TallyChanges, ground: Ground): Promise<void> {
  const { holders } = changes;
  if (holders.length === 0) return;
  const tallies = await ground.tallies(holders);
  const rows = holders.map((holder, n) => changes.applied(holder, tallies[n]));
  ground.noteTallies(rows);
  await db.tallies.bulkPut(rows);
}

/**
 * Keeps the chats' rows with their places in the lists, and the tallies, as of an instant (`keptAfter`): a query puts right what time has
 * moved since. Conversations and orders of the batch must be written already, or asked to be.
 * @returns when the next open chat closes by itself, epoch ms; null for none, undefined for as before.
 */
export async function writeLists(
  db: DeskDb,
  change: Changed,
  kept: Kept,
  ground: Ground,
): Promise<number | null | undefined> {
  const { commits, after } = change;
  const { before, fresh } = await readBasis(db, change, kept, ground);
  const rows = rowsAfter(after, before, fresh, kept.asOf);
  const changes = [...rows.values()].map(
    (row): RowChange => ({ before: before.get(row.id) ?? null, after: row }),
  );
  const events = commits.flatMap((commit) => commit.events);
  ground.noteRows(rows.values());
  const written = [
    rows.size > 0 ? db.chats.bulkPut([...rows.values()]) : null,
    writeTallies(db, new TallyChanges(changes, events, { before: kept.was, after: kept.asOf }), ground),
  ];
  const isAsBefore = changes.every(({ before: former, after: row }) => former?.closesAt === row.closesAt);
  const [next] = await together([isAsBefore ? undefined : nextClose(db), ...written]);
  return next;
}

/** When the next open chat closes by itself, epoch ms; null for none. */
export async function nextClose(db: DeskDb): Promise<number | null> {
  const [first] = await db.chats.orderBy('closesAt').limit(1).keys();
  return (first as number | undefined) ?? null;
}

/**
 * Brings places, tallies and the sums of the figures up to an instant (epoch ms) where time alone has moved a chat since: then a query has little
 * to put right. In a transaction of its own.
 * @param exactly also where time has moved nothing.
 * @returns the instant as of which they are kept now, epoch ms.
 */
export async function bringListsUpTo(db: DeskDb, at: number, exactly = false): Promise<number> {
  const tables = [db.chats, db.tallies, db.listClock, db.figureFacts, db.figureTallies];
  return db.transaction('rw', tables, async () => {
    const was = await keptAsOf(db);
    if (at <= was) return was;
    const moved = await movedBetween(db, was, at);
    if (moved.length === 0 && !exactly) return was;
    const changes = moved.map((row): RowChange => ({ before: row, after: placedAt(row, at) }));
    await db.chats.bulkPut(changes.map(({ after }) => after));
    await writeTallies(db, new TallyChanges(changes, [], { before: was, after: at }), new Ground(db));
    await moveFigures(db, was, at);
    await db.listClock.put({ key: 'lists', at });
    return at;
  });
}
