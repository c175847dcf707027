import { type Books, noBooks } from '../domain/desk/books.ts';
import type { Needs } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import { together } from './together.ts';

type Wanted = NonNullable<Needs['books']>;

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

function named(wanted: readonly Wanted[], key: 'faqs' | 'threads' | 'cases'): string[] {
  return [...new Set(wanted.flatMap((each) => each[key] ?? []))];
}

/** Loads as much of the books as commands need to be decided: mostly nothing, and then nothing is asked for. */
export async function loadBooks(db: DeskDb, needs: readonly Needs[]): Promise<Books> {
  const wanted = needs.flatMap(({ books }) => books ?? []);
  if (wanted.length === 0) return noBooks;
  const [faqs, threads, cases] = [named(wanted, 'faqs'), named(wanted, 'threads'), named(wanted, 'cases')];
  const [entries, replies, carriers, stops] = await together([
    faqs.length > 0 ? db.faqs.bulkGet(faqs) : [],
    wanted.some((each) => each.replies) ? db.savedReplies.toArray() : [],
    threads.length > 0 ? db.carrierThreads.bulkGet(threads) : [],
    cases.length > 0 ? db.guardCases.bulkGet(cases) : [],
  ]);
  return { faqs: byId(entries), replies: byId(replies), threads: byId(carriers), cases: byId(stops) };
}
