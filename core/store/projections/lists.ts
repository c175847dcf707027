import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';
import type { Change } from './change.ts';
import { chatRow, placedAt, type RowChange } from './chat-row.ts';
import { type NewGrounds, newGrounds } from './grounds.ts';
import { keptAsOf, movedBetween } from './moved.ts';
import { TallyChanges, tallyKey } from './tallies.ts';

/** The rows before the batch: of touched chats, of those with new grounds, and of those that time moved. */
async function rowsBefore(
  db: DeskDb,
  ids: readonly string[],
  moved: readonly ChatRow[],
): Promise<ReadonlyMap<string, ChatRow>> {
  const rows = new Map(moved.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !rows.has(id));
  if (missing.length > 0) for (const row of await db.chats.bulkGet(missing)) if (row) rows.set(row.id, row);
  return rows;
}

function rowsAfter(
  before: ReadonlyMap<string, ChatRow>,
  { touched }: Change['after'],
  fresh: ReadonlyMap<string, NewGrounds>,
  at: number,
): Map<string, ChatRow> {
  const rows = new Map([...before].map(([id, row]) => [id, placedAt(row, at)]));
  for (const { conversation, grounds } of fresh.values()) {
    const chat = conversation.latest;
    if (chat && !touched.has(chat.id)) rows.set(chat.id, chatRow(conversation, chat, grounds, at));
  }
  for (const { conversation, chat } of touched.values()) {
    const renewed = fresh.get(conversation.id);
    const grounds = renewed ? renewed.grounds : (before.get(chat.id)?.grounds ?? null);
    rows.set(chat.id, chatRow(conversation, chat, grounds, at));
  }
  return rows;
}

async function writeTallies(db: DeskDb, changes: TallyChanges): Promise<void> {
  const { scopes } = changes;
  if (scopes.length === 0) return;
  const tallies = await db.tallies.bulkGet(scopes.map(tallyKey));
  await db.tallies.bulkPut(scopes.map((scope, n) => changes.applied(scope, tallies[n])));
}

/**
 * Keeps the chats' rows with their places in the lists, and the tallies. All are as of the latest instant that the log has
 * come to; a query puts right what time has moved since. Conversations and orders of the batch must be written already.
 */
export async function writeLists(db: DeskDb, change: Change): Promise<void> {
  const { commits, after } = change;
  const was = await keptAsOf(db);
  const at = Math.max(was, ...commits.map((commit) => commit.at));
  const [moved, fresh] = await Promise.all([movedBetween(db, was, at), newGrounds(db, change)]);
  const renewed = [...fresh.values()].flatMap(({ conversation }) => conversation.latest?.id ?? []);
  const before = await rowsBefore(db, [...after.touched.keys(), ...renewed], moved);
  const rows = rowsAfter(before, after, fresh, at);
  if (rows.size > 0) await db.chats.bulkPut([...rows.values()]);
  const changes = [...rows.values()].map(
    (row): RowChange => ({ before: before.get(row.id) ?? null, after: row }),
  );
  const events = commits.flatMap((commit) => commit.events);
  await writeTallies(db, new TallyChanges(changes, events, { before: was, after: at }));
  if (at > was) await db.listClock.put({ key: 'lists', at });
}

/**
 * Brings places and tallies up to an instant (epoch ms) where time alone has moved a chat since: then a query has little
 * to put right. In a transaction of its own.
 */
export async function bringListsUpTo(db: DeskDb, at: number): Promise<void> {
  await db.transaction('rw', db.chats, db.tallies, db.listClock, async () => {
    const was = await keptAsOf(db);
    const moved = at > was ? await movedBetween(db, was, at) : [];
    if (moved.length === 0) return;
    const changes = moved.map((row): RowChange => ({ before: row, after: placedAt(row, at) }));
    await db.chats.bulkPut(changes.map(({ after }) => after));
    await writeTallies(db, new TallyChanges(changes, [], { before: was, after: at }));
    await db.listClock.put({ key: 'lists', at });
  });
}
