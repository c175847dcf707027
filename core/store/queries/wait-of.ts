import type { ShownWait } from '../../domain/reply-clock/wait.ts';
import { isWaiting } from '../projections/places.ts';
import type { UnplacedChat } from '../rows.ts';

/** What the row of a chat says of its wait; null where nobody waits. */
export function waitOf(row: UnplacedChat): ShownWait | null {
  if (!isWaiting(row)) return null;
  const { waitRank: since, dueAt, dueSoonAt, countedFrom } = row;
  if (dueAt === undefined || dueSoonAt === undefined) return { since, countedFrom: null, deadlines: null };
  return { since, countedFrom: countedFrom ?? since, deadlines: { dueAt, dueSoonAt } };
}
