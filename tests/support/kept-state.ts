import type { DeskDb } from '../../core/store/db.ts';
import type { TallyRow } from '../../core/store/rows.ts';

/**
 * Everything a desk keeps, table by table, for comparing; but for tallies of nothing: a replay in larger steps
 * never sees them come and go.
 */
export async function keptState(db: DeskDb): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const { tallies = [], ...rest } = Object.fromEntries(tables);
  const some = (tallies as TallyRow[]).filter(
    ({ open, closed, lastAssignedAt }) => open + closed > 0 || lastAssignedAt !== null,
  );
  return { ...rest, tallies: some };
}
