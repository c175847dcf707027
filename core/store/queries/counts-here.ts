import type { DeskDb } from '../db.ts';
import { addCounts, countsIn, countsOfRow, noCounts } from '../projections/tallies.ts';
import type { TallyCounts } from '../rows.ts';
import { movedSince } from './moved-since.ts';

/** What agents have to look after: the live counts of their own chats and of those nobody holds, together. @param now epoch ms by the shop's clock. */
export async function countsHere(
  db: DeskDb,
  { agents, now }: { readonly agents: readonly string[]; readonly now: number },
): Promise<TallyCounts> {
  const holders = ['', ...agents];
  const [tallies, { asOf, rows }] = await db.transaction('r', db.chats, db.tallies, db.listClock, async () =>
    Promise.all([db.tallies.bulkGet(holders), movedSince(db, now)]),
  );
  const sum = noCounts();
  for (const tally of tallies) addCounts(sum, countsIn(tally), 1);
  for (const row of rows.filter(({ holder }) => holders.includes(holder))) {
    addCounts(sum, countsOfRow(row, asOf), -1);
    addCounts(sum, countsOfRow(row, now), 1);
  }
  return sum;
}
