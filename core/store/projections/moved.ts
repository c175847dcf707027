import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/** From one instant to another, epoch ms: as of when lists and figures are kept before something is written, and after it. */
export interface Kept {
  readonly was: number;
  readonly asOf: number;
}

/** So far they may stay behind what happens, ms. */
const behindAtMost = 60_000;

/**
 * As of when they are kept after some commits: the same in all browsers of a team, in whichever portions they take the log in. A command
 * that comes soon after writes what it is about alone; once in a while one brings along what time has moved meanwhile, for not
 * every browser has a worker that passes the time.
 * @param was before them, epoch ms; 0 in a log that nothing was written to yet.
 */
export function keptAfter(was: number, commits: readonly { readonly at: number }[]): Kept {
  const asOf = commits.reduce((kept, { at }) => (kept === 0 || at - kept >= behindAtMost ? at : kept), was);
  return { was, asOf };
}

/** The instant as of which places and tallies are kept, epoch ms. */
export async function keptAsOf(db: DeskDb): Promise<number> {
  return (await db.listClock.get('lists'))?.at ?? 0;
}

/**
 * The chats that time alone may have moved from one list into another between two instants, in either direction (epoch
 * ms): those with a deadline there, or with an end of their buyer's being a frequent customer.
 */
export async function movedBetween(db: DeskDb, one: number, other: number): Promise<ChatRow[]> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === to) return [];
  const rows = await db.chats.where('movesAt').between(from, to, false, true).toArray();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
