import { isDeepStrictEqual } from 'node:util';
import type { DeskDb } from '../../../core/store/db.ts';
import { rebuild } from '../../../core/store/rebuild.ts';
import type { TallyRow } from '../../../core/store/rows.ts';

const made = [
  'shop',
  'conversations',
  'orders',
  'chats',
  'pastChats',
  'entries',
  'unseen',
  'tallies',
  'listClock',
  'searchTail',
  'figureFacts',
  'figureTallies',
];

/** A tally of nothing may be there or not. */
function says(row: unknown): boolean {
  const { lists, lastAssignedAt } = row as TallyRow;
  return Object.keys(lists).length > 0 || lastAssignedAt !== null;
}

async function kept(db: DeskDb): Promise<Map<string, unknown[]>> {
  const rows = await Promise.all(made.map((name) => db.table(name).toArray()));
  return new Map(
    made.map((name, n) => [name, name === 'tallies' ? (rows[n] ?? []).filter(says) : (rows[n] ?? [])]),
  );
}

/** State and projections are what the log replayed into nothing gives. Makes them anew on the way. */
export async function replayIsTheDesk(db: DeskDb): Promise<string[]> {
  const before = await kept(db);
  await rebuild(db);
  const after = await kept(db);
  return made
    .filter((name) => !isDeepStrictEqual(before.get(name), after.get(name)))
    .map((name) => `${name} differ from the log replayed`);
}
