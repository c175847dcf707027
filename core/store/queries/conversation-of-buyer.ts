import type { DeskDb } from '../db.ts';

/** The conversation with a buyer that the desk has: the one with an open chat, else the one that had a chat last; null for none. */
export async function conversationOfBuyer(db: DeskDb, buyer: string): Promise<string | null> {
  const all = await db.conversations.where('buyer.id').equals(buyer).toArray();
  const openedAt = (at: (typeof all)[number]) =>
    at.latest?.status === 'open' ? Number.POSITIVE_INFINITY : (at.latest?.openedAt ?? 0);
  return all.sort((a, b) => openedAt(b) - openedAt(a))[0]?.id ?? null;
}
