import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';
import { chatsOfAgent, type StatusFilter, unassignedScope } from './chat-scope.ts';
import { chatsIn } from './chats-in.ts';

const byUrgency: readonly StatusFilter[] = ['overdue', 'dueSoon', 'unreplied'];

/**
 * The chat that an agent had best answer next: of their own the one whose deadline ends first (docs/rules.md §3), else of
 * what nobody holds; null where nobody waits. @param now epoch ms by the shop's clock.
 */
export async function mostUrgent(db: DeskDb, agent: string, now: number): Promise<ChatRow | null> {
  for (const scope of [chatsOfAgent(agent), unassignedScope]) {
    for (const status of byUrgency) {
      const [first] = await chatsIn(db, { ...scope, status, sort: 'waiting', now, limit: 1 });
      if (first) return first;
    }
  }
  return null;
}
