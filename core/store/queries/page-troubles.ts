import type { DeskDb } from '../db.ts';
import type { PageTroubleRow } from '../page-rows.ts';

/** The pages of the Seller Center that could not be read and of which nobody wanted to hear no more, the latest first. */
export async function pageTroubles(db: DeskDb): Promise<readonly PageTroubleRow[]> {
  const rows = await db.pageTroubles.filter(({ dismissed }) => !dismissed).toArray();
  return rows.sort((a, b) => b.lastAt - a.lastAt);
}
