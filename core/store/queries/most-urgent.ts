import type { DeskDb } from '../db.ts';
import type { UnplacedChat } from '../rows.ts';
import { chatsOfAgent, type StatusFilter, unassignedScope } from './chat-scope.ts';
import { chatsIn } from './chats-in.ts';

const byUrgency: readonly StatusFilter[] = ['overdue', 'dueSoon', 'unreplied'];

/**
 * The chats that an agent had best answer next: of their own those whose deadlines end first (docs/rules.md §3), then of
 * what nobody holds; none where nobody waits. @param now epoch ms by the shop's clock. @param count how many at most.
 */
export async function mostUrgentChats(
  db: DeskDb,
  { agent, now, count }: { readonly agent: string; readonly now: number; readonly count: number },
): Promise<readonly UnplacedChat[]> {
  const found = new Map<string, UnplacedChat>();
  for (const scope of [chatsOfAgent(agent), unassignedScope]) {
    for (const status of byUrgency) {
      const rows = await chatsIn(db, { ...scope, status, sort: 'waiting', now, limit: count });
      for (const row of rows) if (found.size < count) found.set(row.id, row);
      if (found.size === count) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** The first of them; null where nobody waits. */
export async function mostUrgent(db: DeskDb, agent: string, now: number): Promise<UnplacedChat | null> {
  const [first] = await mostUrgentChats(db, { agent, now, count: 1 });
  return first ?? null;
}
