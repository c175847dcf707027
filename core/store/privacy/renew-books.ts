import { type Books, evolveBooks, noBooks } from '../../domain/desk/books.ts';
import { carrierStream, guardStream } from '../../domain/desk/stream.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { commitsOf } from './rewrite-log.ts';

async function booksOf(db: DeskDb, streams: readonly string[]): Promise<Books> {
  let books: Books = noBooks;
  for (const { events } of await commitsOf(db, streams))
    for (const event of events) books = evolveBooks(books, event);
  return books;
}

const threadsBegin = carrierStream('');

/**
 * Works out anew, of what the log says by now, the threads with carriers and the stops called a mistake that commits were about; of
 * the latter there are few. Within the caller's transaction, once the log was rewritten.
 * @param commits as they were before.
 */
export async function renewBooks(db: DeskDb, commits: readonly CommitRow[]): Promise<void> {
  const streams = [...new Set(commits.flatMap((commit) => commit.streams))];
  const carriers = streams.filter((stream) => stream.startsWith(threadsBegin));
  if (carriers.length > 0) {
    const { threads } = await booksOf(db, carriers);
    await db.carrierThreads.bulkDelete(carriers.map((stream) => stream.slice(threadsBegin.length)));
    await db.carrierThreads.bulkPut([...threads.values()]);
  }
  if (!streams.includes(guardStream)) return;
  const { cases } = await booksOf(db, [guardStream]);
  await db.guardCases.clear();
  await db.guardCases.bulkPut([...cases.values()]);
}
