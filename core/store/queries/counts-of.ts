import type { DeskDb } from '../db.ts';
import { emptyTally } from '../projections/tallies.ts';
import type { StatusFilter } from './chats-in.ts';

/** How many chats of a holder each status filter holds. */
export type StatusCounts = Readonly<Record<StatusFilter, number>>;

/**
 * The live counts of a holder's lists. What the clock alone changes is counted by index ranges, the rest is kept.
 * @param holder an agent's id, '' for unassigned, '*' for everybody's. @param now epoch ms by the shop's clock.
 */
export async function countsOf(
  db: DeskDb,
  { holder, now }: { readonly holder: string; readonly now: number },
): Promise<StatusCounts> {
  const isTheirs = ({ holder: of }: { readonly holder: string }) => holder === '*' || of === holder;
  const overdue = db.chats.where('dueAt').belowOrEqual(now);
  const dueSoon = db.chats.where('dueSoonAt').belowOrEqual(now);
  const [tally, late, lateOrSoon] = await Promise.all([
    db.tallies.get(holder),
    overdue.filter(isTheirs).count(),
    dueSoon.filter(isTheirs).count(),
  ]);
  const { open, unreplied, unread, starred, closed } = tally ?? emptyTally(holder);
  return { all: open, overdue: late, dueSoon: lateOrSoon - late, unreplied, unread, starred, closed };
}
