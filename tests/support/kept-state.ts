import type { Table } from 'dexie';
import type { DeskDb } from '../../core/store/db.ts';
import type { TallyRow } from '../../core/store/rows.ts';

/** Tables without tallies of nothing: who takes the log in in larger steps never sees them come and go. */
function withoutNothing({ tallies = [], ...rest }: Record<string, unknown[]>): Record<string, unknown[]> {
  const some = (tallies as TallyRow[]).filter(
    ({ lists, lastAssignedAt }) => Object.keys(lists).length > 0 || lastAssignedAt !== null,
  );
  return { ...rest, tallies: some };
}

/** The rows of some tables, for comparing. */
export async function keptIn(tables: readonly Table[]): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return withoutNothing(Object.fromEntries(rows));
}

/** Everything a desk keeps, table by table, for comparing. */
export function keptState(db: DeskDb): Promise<Record<string, unknown[]>> {
  return keptIn(db.tables);
}
