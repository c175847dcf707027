import type { DeskDb } from '../db.ts';
import type { SavedReplyRow } from '../rows.ts';

/** The saved replies an agent can use: the team's and their own, the lately used first. */
export async function savedReplies(db: DeskDb, agent: string): Promise<readonly SavedReplyRow[]> {
  const rows = await db.savedReplies.where('owner').anyOf('', agent).toArray();
  return rows.sort((a, b) => b.usedAt - a.usedAt || (a.title < b.title ? -1 : 1));
}
