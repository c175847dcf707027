import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';
import { SearchBook } from '../search/search-book.ts';
import { together } from '../together.ts';
import type { Change } from './change.ts';
import { type EntryChanges, entriesOf } from './entries.ts';
import { lineRef, searchChanges } from './search-changes.ts';

/** The lines a batch writes, as they are after it; a line may be added and changed in one batch. */
async function linesAfter(db: DeskDb, changes: readonly EntryChanges[]): Promise<Map<string, EntryRow>> {
  const rows = new Map<string, EntryRow>();
  for (const row of changes.flatMap(({ added }) => added)) rows.set(row.id, row);
  const patches = changes.flatMap(({ patched }) => patched);
  const named = [...patches.map(({ id }) => id), ...changes.flatMap(({ removed }) => removed)];
  const missing = [...new Set(named)].filter((id) => !rows.has(id));
  if (missing.length > 0) for (const row of await db.entries.bulkGet(missing)) if (row) rows.set(row.id, row);
  for (const { id, change } of patches) {
    const row = rows.get(id);
    if (row?.kind === 'message') rows.set(id, { ...row, ...change });
  }
  return rows;
}

/** Writes what search finds, and into the lines their numbers there. */
async function writeSearch(db: DeskDb, change: Change, rows: Map<string, EntryRow>): Promise<void> {
  const known = new Map<string, number>();
  for (const row of rows.values())
    if (row.kind === 'message' && row.doc !== undefined) known.set(lineRef(row.id), row.doc);
  const numbers = await new SearchBook(db).change(searchChanges(change), known);
  for (const row of rows.values()) {
    const doc = numbers.get(lineRef(row.id));
    if (row.kind === 'message' && doc !== undefined) rows.set(row.id, { ...row, doc });
  }
}

/** Applies what a batch adds to and changes in the timelines, and in what search finds. */
export async function writeEntries(db: DeskDb, change: Change): Promise<void> {
  const changes = change.commits.map(entriesOf);
  const rows = await linesAfter(db, changes);
  await writeSearch(db, change, rows);
  const removed = changes.flatMap((each) => each.removed);
  for (const id of removed) rows.delete(id);
  const unseen = changes.flatMap((each) => each.unseen);
  await together([
    rows.size > 0 ? db.entries.bulkPut([...rows.values()]) : null,
    removed.length > 0 ? db.entries.bulkDelete(removed) : null,
    unseen.length > 0 ? db.unseen.bulkPut(unseen) : null,
  ]);
}
