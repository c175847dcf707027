import type { DeskDb } from '../db.ts';
import type { GuardCaseRow } from '../guard-case-row.ts';

const inState = (db: DeskDb, ...states: readonly GuardCaseRow['state'][]) =>
  db.guardCases
    .where('state')
    .anyOf([...states])
    .toArray();

/** What this shop allows although the guard would stop it. */
export async function allowedWords(db: DeskDb): Promise<readonly string[]> {
  return (await inState(db, 'allowed')).map(({ allowable }) => allowable).filter(Boolean);
}

/** Stops that somebody calls a mistake and those that were allowed; nothing that was put away. The latest first. */
export async function guardCases(db: DeskDb): Promise<readonly GuardCaseRow[]> {
  return (await inState(db, 'kept', 'allowed')).sort((a, b) => b.at - a.at);
}
