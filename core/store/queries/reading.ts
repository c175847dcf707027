import { DeskDb, deskDbName } from '../db.ts';

let opened: DeskDb | null = null;

/** The desk's database for reading, opened when first needed. Screens never write through it. */
export function deskDb(): DeskDb {
  opened ??= new DeskDb(deskDbName);
  return opened;
}
