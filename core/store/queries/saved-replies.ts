import type { DeskDb } from '../db.ts';
import type { SavedReplyRow } from '../rows.ts';

/** The saved replies an agent can use: the team's and their own, those lately used in this browser first. */
export async function savedReplies(db: DeskDb, agent: string): Promise<readonly SavedReplyRow[]> {
  const [team, own, uses] = await Promise.all([
    db.savedReplies.toArray(),
    agent === '' ? [] : db.ownReplies.where('owner').equals(agent).toArray(),
    db.replyUses.toArray(),
  ]);
  const usedAt = new Map(uses.map((row) => [row.id, row.usedAt]));
  return [...team.map((reply) => ({ ...reply, owner: '' })), ...own]
    .map((reply) => ({ ...reply, usedAt: usedAt.get(reply.id) ?? 0 }))
    .sort((a, b) => b.usedAt - a.usedAt || (a.title < b.title ? -1 : 1));
}
