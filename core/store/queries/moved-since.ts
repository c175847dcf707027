import type { DeskDb } from '../db.ts';
import { keptAsOf, movedBetween } from '../projections/moved.ts';
import type { ChatRow } from '../rows.ts';

/** What time alone has moved since places and tallies were written. */
export interface Moved {
  /** The instant as of which they are kept, epoch ms. */
  readonly asOf: number;
  /** The chats that are elsewhere now; few, for whatever happens on the desk moves them in the books as well. */
  readonly rows: readonly ChatRow[];
}

/** @param now epoch ms by the shop's clock. */
export async function movedSince(db: DeskDb, now: number): Promise<Moved> {
  const asOf = await keptAsOf(db);
  return { asOf, rows: await movedBetween(db, asOf, now) };
}
