import type { DeskDb } from '../db.ts';

/** What was typed into a conversation and not sent; '' for nothing. */
export async function draftOf(db: DeskDb, conversation: string): Promise<string> {
  return (await db.drafts.get(conversation))?.text ?? '';
}
