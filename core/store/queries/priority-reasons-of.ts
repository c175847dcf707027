import { type PriorityReason, priorityReasons } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';

/**
 * Why each of these chats is in the high-priority folder at an instant (docs/rules.md §7), in their order; none
 * for a chat that is closed or not in the folder. Reads one small row per open chat.
 * @param now epoch ms by the shop's clock.
 */
export async function priorityReasonsOf(
  db: DeskDb,
  chats: readonly ChatRow[],
  now: number,
): Promise<ReadonlyArray<readonly PriorityReason[]>> {
  const found = await db.priorities.bulkGet(chats.map(({ conversation }) => conversation));
  return chats.map(({ state, dueAt }, n) =>
    state === 'open' ? priorityReasons(found[n]?.grounds ?? null, dueAt ?? null, now) : [],
  );
}
