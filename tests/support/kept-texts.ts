import type { DeskDb } from '../../core/store/db.ts';
import type { FaqRow, SavedReplyRow } from '../../core/store/rows.ts';

/** Puts entries of the FAQ library into a desk as if they had been kept before. */
export async function putFaqs(db: DeskDb, ...rows: readonly FaqRow[]): Promise<void> {
  await db.faqs.bulkPut(rows.map(({ asked: _, ...entry }) => entry));
  await db.faqWordings.bulkPut(rows.map(({ id, asked }) => ({ id, asked })));
}

/** Puts saved replies into a desk as if they had been kept and used before. */
export async function putReplies(db: DeskDb, ...rows: readonly SavedReplyRow[]): Promise<void> {
  for (const { usedAt, owner, ...reply } of rows) {
    if (owner === '') await db.savedReplies.put(reply);
    else await db.ownReplies.put({ ...reply, owner });
    await db.replyUses.put({ id: reply.id, usedAt });
  }
}
