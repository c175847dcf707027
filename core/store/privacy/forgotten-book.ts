import type { DeskDb } from '../db.ts';

/** The name of a conversation of which something was forgotten. It cannot be read back but by trying every id there is. */
export async function forgottenKey(conversation: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`forgotten ${conversation}`));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Until when conversations were forgotten, epoch ms by the shop's clock; those of which nothing was forgotten are absent. Not
 * within a transaction: it waits for more than the database.
 */
export async function forgottenUntil(
  db: DeskDb,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // Most desks have forgotten nobody, and none is worth a hash then.
  if (conversations.length === 0 || (await db.forgotten.count()) === 0) return new Map();
  const keys = await Promise.all(conversations.map(forgottenKey));
  const rows = await db.forgotten.bulkGet(keys);
  return new Map(conversations.flatMap((id, n) => (rows[n] ? [[id, rows[n].until]] : [])));
}

/** Notes that a conversation was forgotten until an instant (epoch ms). Within the caller's transaction. @param key as of `forgottenKey`. */
export async function noteForgotten(db: DeskDb, key: string, until: number): Promise<void> {
  const before = await db.forgotten.get(key);
  await db.forgotten.put({ key, until: Math.max(until, before?.until ?? until) });
}
