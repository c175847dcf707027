import type { PriorityReason } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import { chatsIn } from './chats-in.ts';

/** An open chat of the folder, with all that holds for it. */
export interface Prioritized {
  readonly conversation: string;
  readonly reasons: readonly PriorityReason[];
}

/** The whole high-priority folder at an instant (docs/rules.md §7), by conversation. @param now epoch ms. */
export async function highPriority(db: DeskDb, now: number): Promise<readonly Prioritized[]> {
  const rows = await chatsIn(db, {
    folder: 'priority',
    agent: '*',
    category: 'all',
    status: 'all',
    sort: 'latest',
    now,
    limit: Number.POSITIVE_INFINITY,
  });
  return rows
    .map(({ conversation, reasons }) => ({ conversation, reasons }))
    .sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
}
