import type { PlacedCommit } from '../../engine/commit.ts';
import type { DeskDb } from '../db.ts';

/**
 * Notes with the messages that wait to be sent which of them were handed over: nobody calls those back, and whoever works at the
 * shop looks there for them first.
 */
export async function markHandedOver(db: DeskDb, commits: readonly PlacedCommit[]): Promise<void> {
  const taken = new Map<string, number>();
  for (const event of commits.flatMap(({ events }) => events))
    if (event.type === 'MessageHandedOver') taken.set(event.messageId, event.at);
  if (taken.size === 0) return;
  const waiting = await db.outbox.where('kind').equals('send').toArray();
  const marked = waiting.flatMap((row) => {
    const attemptedAt = row.work.kind === 'send' ? taken.get(row.work.messageId) : undefined;
    return attemptedAt === undefined ? [] : [{ ...row, attemptedAt }];
  });
  await db.outbox.bulkPut(marked);
}
