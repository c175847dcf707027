import type { GuardCase } from '../../domain/guard/guard-case.ts';
import type { DeskDb } from '../db.ts';

const inState = (db: DeskDb, ...states: readonly GuardCase['state'][]) =>
  db.guardCases
    .where('state')
    .anyOf([...states])
    .toArray();

/** What this shop allows although the guard would stop it. */
export async function allowedWords(db: DeskDb): Promise<readonly string[]> {
  return (await inState(db, 'allowed')).map(({ allowable }) => allowable).filter(Boolean);
}

/** Stops that somebody calls a mistake and those that were allowed; nothing that was put away. The latest first. */
export async function guardCases(db: DeskDb): Promise<readonly GuardCase[]> {
  return (await inState(db, 'kept', 'allowed')).sort((a, b) => b.at - a.at);
}
