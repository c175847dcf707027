import type { DeskDb } from '../db.ts';

/** The buyers' nicknames, by their conversations. */
export async function nicknamesOf(
  db: DeskDb,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await db.conversations.bulkGet([...conversations]);
  return new Map(known.flatMap((each) => (each ? [[each.id, each.buyer.nickname] as const] : [])));
}
