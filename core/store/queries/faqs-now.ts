import type { DeskDb } from '../db.ts';
import type { FaqRow } from '../rows.ts';

/** The FAQ library, in an order that stays. */
export function faqsNow(db: DeskDb): Promise<readonly FaqRow[]> {
  return db.faqs.orderBy('id').toArray();
}
