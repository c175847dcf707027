import type { DeskDb } from '../db.ts';
import { chatsOfAgent, unassignedScope } from './chat-scope.ts';
import { countsOf, type StatusCounts } from './counts-of.ts';

/** What agents have to look after: their own chats, and those nobody holds. @param now epoch ms by the shop's clock. */
export async function countsHere(
  db: DeskDb,
  { agents, now }: { readonly agents: readonly string[]; readonly now: number },
): Promise<Pick<StatusCounts, 'overdue' | 'dueSoon' | 'unread'>> {
  const scopes = [unassignedScope, ...agents.map(chatsOfAgent)];
  const counts = await Promise.all(scopes.map((scope) => countsOf(db, { ...scope, now })));
  const sum = (of: 'overdue' | 'dueSoon' | 'unread') => counts.reduce((all, each) => all + each[of], 0);
  return { overdue: sum('overdue'), dueSoon: sum('dueSoon'), unread: sum('unread') };
}
