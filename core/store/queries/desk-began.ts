import type { DeskDb } from '../db.ts';

/** Which log this is: the id of its first commit and when it was; '' before anything happened. Another shop has another. */
export async function deskBegan(db: DeskDb): Promise<string> {
  const first = await db.commits.orderBy('position').first();
  return first ? `${first.id} ${first.at}` : '';
}
