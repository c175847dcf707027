import Dexie, { type Table } from 'dexie';
import type { DeskDb } from '../db.ts';

/**
 * Reads from several tables as of one instant. It answers when all is read: what only reads has nothing to write down, so
 * nobody need wait until the database has ended the transaction.
 */
export function readTogether<Answer>(
  db: DeskDb,
  tables: readonly Table[],
  read: () => Promise<Answer>,
): Promise<Answer> {
  // Dexie's own promise: over another one it would lose sight of what is read.
  return new Dexie.Promise((answer, failed) => {
    db.transaction('r', [...tables], async () => answer(await read())).catch(failed);
  });
}
