import { type Books, evolveBooks, noBooks } from '../../domain/desk/books.ts';
import { guardStream } from '../../domain/desk/stream.ts';
import type { DeskDb } from '../db.ts';
import { commitsOf } from './rewrite-log.ts';

/**
 * Works out anew, of what the log says now, which stops of the guard somebody calls a mistake. There are few of them. Within the
 * caller's transaction, once the log was rewritten.
 */
export async function renewCases(db: DeskDb): Promise<void> {
  let books: Books = noBooks;
  for (const { events } of await commitsOf(db, [guardStream]))
    for (const event of events) books = evolveBooks(books, event);
  await db.guardCases.clear();
  await db.guardCases.bulkPut([...books.cases.values()]);
}
