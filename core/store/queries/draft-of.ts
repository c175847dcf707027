import type { DeskDb } from '../db.ts';

/** What was typed and not sent. */
interface KeptDraft {
  /** '' for nothing. */
  readonly text: string;
  /** The agent who typed it, '' where that is not known. */
  readonly by: string;
}

/** What was typed into a conversation and not sent, and by whom. */
export async function draftOf(db: DeskDb, conversation: string): Promise<KeptDraft> {
  const { text = '', by = '' } = (await db.drafts.get(conversation)) ?? {};
  return { text, by };
}
