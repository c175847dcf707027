import type { DeskDb } from '../db.ts';
import type { FaqRow } from '../rows.ts';

/** The FAQ library with what buyers asked its entries with in this browser, in an order that stays. */
export async function faqsNow(db: DeskDb): Promise<readonly FaqRow[]> {
  const [entries, wordings] = await Promise.all([db.faqs.orderBy('id').toArray(), db.faqWordings.toArray()]);
  const asked = new Map(wordings.map((row) => [row.id, row.asked]));
  return entries.map((entry) => ({ ...entry, asked: asked.get(entry.id) ?? [] }));
}
