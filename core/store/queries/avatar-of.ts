import type { DeskDb } from '../db.ts';

/** A picture of an agent as an address that a page can show; '' where it is not kept. @param id '' for none. */
export async function avatarOf(db: DeskDb, id: string): Promise<string> {
  const kept = id === '' ? undefined : await db.avatars.get(id);
  return kept ? `data:${kept.type};base64,${kept.base64}` : '';
}
