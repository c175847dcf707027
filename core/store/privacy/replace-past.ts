import Dexie from 'dexie';
import type { Chat, ClosedChat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';
import type { CountedRow } from '../figure-rows.ts';
import { countedRow } from '../projections/counted.ts';
import { figureFacts } from '../projections/figure-facts.ts';
import { replaceFigures } from '../projections/figures.ts';
import { Ground } from '../projections/ground.ts';
import { writeTallies } from '../projections/lists.ts';
import { TallyChanges } from '../projections/tallies.ts';
import { together } from '../together.ts';
import type { Past } from './past-of.ts';
import type { replayed } from './replayed.ts';

type After = ReturnType<typeof replayed>;

function factsOf({ conversations, whole }: Past) {
  const blocked = new Set(conversations.filter((each) => each.blocked).map(({ id }) => id));
  return whole.flatMap((chat) => figureFacts(chat, blocked.has(chat.conversation)));
}

function countedOf({ conversations, whole }: Past): CountedRow[] {
  const blocked = new Set(conversations.filter((each) => each.blocked).map(({ id }) => id));
  return whole.flatMap((chat) => countedRow(chat, blocked.has(chat.conversation)) ?? []);
}

/** When an agent was last given a chat, by all chats that are left: needed only where the last of all was forgotten. */
async function lastAssigned(db: DeskDb, agent: string): Promise<number | null> {
  let last: number | null = null;
  const heard = (chat: Chat | null) => {
    for (const { to, at } of chat?.facts.assignments ?? [])
      if (to === agent && (last === null || at > last)) last = at;
  };
  await db.conversations.each(({ latest, previous }) => {
    heard(latest);
    heard(previous);
  });
  await db.pastChats.each(heard);
  return last;
}

function assignmentsOf(chats: readonly Chat[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const chat of chats)
    for (const { to, at } of chat.facts.assignments) last.set(to, Math.max(last.get(to) ?? at, at));
  return last;
}

async function keepTallies(db: DeskDb, before: Past, after: After, asOf: number): Promise<void> {
  const rows = [
    ...before.chats.map((row) => ({ before: row, after: null })),
    ...after.chats.map((row) => ({ before: null, after: row })),
  ];
  await writeTallies(db, new TallyChanges(rows, [], { before: asOf, after: asOf }), new Ground(db));
  const [were, are] = [assignmentsOf(before.whole), assignmentsOf(after.whole)];
  for (const [agent, at] of were) {
    const tally = await db.tallies.get(agent);
    if (!tally || tally.lastAssignedAt !== at || are.get(agent) === at) continue;
    await db.tallies.put({ ...tally, lastAssignedAt: await lastAssigned(db, agent) });
  }
  // Whoever has not had these chats before, as one who joins a team, learns of them only now.
  for (const [agent, at] of are) {
    const tally = await db.tallies.get(agent);
    if (tally?.lastAssignedAt != null && tally.lastAssignedAt >= at) continue;
    await db.tallies.put({ holder: agent, lists: {}, ...tally, lastAssignedAt: at });
  }
}

/** The chats that lie in no conversation, for those keep the latest two alone. */
function pastOnes({ conversations, whole }: Past): ClosedChat[] {
  const kept = new Set(conversations.flatMap(({ latest, previous }) => [latest?.id, previous?.id]));
  return whole.flatMap((chat) => (chat.status === 'closed' && !kept.has(chat.id) ? [chat] : []));
}

/** A line that stays keeps its number among what search finds. */
function numbered(entries: readonly EntryRow[], before: Past): EntryRow[] {
  const docs = new Map(before.entries.map((row) => [row.id, row.kind === 'message' ? row.doc : undefined]));
  return entries.map((row) => {
    const doc = docs.get(row.id);
    return row.kind === 'message' && doc !== undefined ? { ...row, doc } : row;
  });
}

async function dropRows(db: DeskDb, before: Past): Promise<void> {
  const chats = before.chats.map(({ id }) => id);
  await together([
    db.conversations.bulkDelete(before.conversations.map(({ id }) => id)),
    db.chats.bulkDelete(chats),
    db.pastChats.bulkDelete(chats),
    db.counted.bulkDelete(chats),
    db.entries.bulkDelete(before.entries.map(({ id }) => id)),
    db.unseen.bulkDelete(before.unseen.map(({ id }) => id)),
    db.corrections.bulkDelete(chats.flatMap((id) => [id, `${id} feels`])),
    ...before.conversations.map(({ id }) =>
      db.replies.where('[conversation+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete(),
    ),
  ]);
}

/**
 * Puts what the log says of some conversations now in the place of what it said before: rows, counts and figures, but for
 * search. Within the caller's transaction.
 * @param asOf the instant as of which lists and figures are kept, epoch ms.
 */
export async function replacePast(db: DeskDb, before: Past, after: After, asOf: number): Promise<void> {
  await dropRows(db, before);
  await together([
    db.conversations.bulkPut([...after.conversations]),
    db.chats.bulkPut([...after.chats]),
    db.pastChats.bulkPut(pastOnes(after)),
    db.counted.bulkPut(countedOf(after)),
    db.entries.bulkPut(numbered(after.entries, before)),
    db.unseen.bulkPut([...after.unseen]),
    db.replies.bulkPut([...after.replies]),
    db.corrections.bulkPut([...after.corrections]),
  ]);
  await replaceFigures(db, { before: factsOf(before), after: factsOf(after) }, asOf);
  await keepTallies(db, before, after, asOf);
}
