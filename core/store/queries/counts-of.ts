import type { DeskDb } from '../db.ts';
import { addCounts, countsIn, countsOfRow, noCounts } from '../projections/tallies.ts';
import type { TallyScope } from '../rows.ts';
import type { ChatScope, StatusFilter } from './chat-scope.ts';
import { isInScope } from './chats-in.ts';
import { movedSince } from './moved-since.ts';
import { readTogether } from './read-together.ts';

/** How many chats of a scope each status filter holds. */
export type StatusCounts = Readonly<Record<StatusFilter, number>>;

/** The holders whose tallies make up those of a scope. */
function holdersOf({ folder, agent }: ChatScope): { readonly plus: string; readonly minus?: string } {
  if (folder === 'unassigned') return { plus: '' };
  return folder === 'assigned' && agent === '*' ? { plus: '*', minus: '' } : { plus: agent };
}

async function kept(db: DeskDb, scope: ChatScope) {
  const { plus, minus } = holdersOf(scope);
  const folder: TallyScope['folder'] = scope.folder === 'priority' ? 'priority' : 'every';
  const [added, taken] = await db.tallies.bulkGet(minus === undefined ? [plus] : [plus, minus]);
  const sum = noCounts();
  addCounts(sum, countsIn(added, { folder, category: scope.category }), 1);
  addCounts(sum, countsIn(taken, { folder, category: scope.category }), -1);
  return sum;
}

/** The live counts of a scope's lists: what is kept, put right by what time has moved since. @param now epoch ms by the shop's clock. */
export async function countsOf(
  db: DeskDb,
  { now, ...scope }: ChatScope & { readonly now: number },
): Promise<StatusCounts> {
  const [sum, { asOf, rows }] = await readTogether(db, [db.chats, db.tallies, db.listClock], async () =>
    Promise.all([kept(db, scope), movedSince(db, now)]),
  );
  for (const row of rows) {
    if (isInScope(row, scope, asOf)) addCounts(sum, countsOfRow(row, asOf), -1);
    if (isInScope(row, scope, now)) addCounts(sum, countsOfRow(row, now), 1);
  }
  const { open: all, ...counts } = sum;
  return { all, ...counts };
}
