import { type PriorityReason, priorityReasons } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';

/** An open chat of the folder, with all that holds for it. */
export interface Prioritized {
  readonly conversation: string;
  readonly reasons: readonly PriorityReason[];
}

/**
 * The high-priority folder at an instant (docs/rules.md §7), by conversation. It reads index ranges that hold the
 * folder and little more: what is overdue, what is in it whatever the time, and the frequent customers of that instant.
 * @param now epoch ms.
 */
export async function highPriority(db: DeskDb, now: number): Promise<readonly Prioritized[]> {
  const [late, lasting, frequent] = await Promise.all([
    db.chats.where('dueAt').belowOrEqual(now).toArray(),
    db.priorities.where('lasting').equals(1).toArray(),
    db.priorities.where('frequentUntil').aboveOrEqual(now).toArray(),
  ]);
  const dueAt = new Map(late.map((row) => [row.conversation, row.dueAt ?? null]));
  const rows = new Map([...lasting, ...frequent].map((row) => [row.conversation, row]));
  return [...new Set([...dueAt.keys(), ...rows.keys()])].sort().flatMap((conversation) => {
    const grounds = rows.get(conversation)?.grounds ?? null;
    const reasons = priorityReasons(grounds, dueAt.get(conversation) ?? null, now);
    return reasons.length > 0 ? [{ conversation, reasons }] : [];
  });
}
