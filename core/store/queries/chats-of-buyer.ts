import type { Chat } from '../../domain/chat/chat.ts';
import type { DeskDb } from '../db.ts';
import { wholeChats } from './whole-chats.ts';

/** A buyer's chats, and since when the desk knows of them. */
export interface BuyerRecord {
  /** Newest first. */
  readonly chats: readonly Chat[];
  /** Their first chat or order, epoch ms; null where neither has a date. */
  readonly knownSince: number | null;
}

/**
 * What happened with a buyer so far.
 * @param buyer the buyer's id, by which orders name them. @param limit the most chats that are given.
 */
export async function chatsOfBuyer(db: DeskDb, buyer: string, limit: number): Promise<BuyerRecord> {
  const conversations = await db.conversations.where('buyer.id').equals(buyer).primaryKeys();
  const ranges = conversations.map((id) =>
    db.chats
      .where('[conversation+openedAt]')
      .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY]),
  );
  const [newest, oldest, orders] = await Promise.all([
    Promise.all(ranges.map((range) => range.clone().reverse().limit(limit).toArray())),
    Promise.all(ranges.map((range) => range.first())),
    db.orders.where('buyer').equals(buyer).toArray(),
  ]);
  const latest = newest
    .flat()
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, limit);
  const chats = await wholeChats(
    db,
    latest.map(({ id }) => id),
  );
  const dates = [
    ...oldest.flatMap((row) => row?.openedAt ?? []),
    ...orders.flatMap(({ createdAt }) => createdAt ?? []),
  ];
  return { chats, knownSince: dates.length > 0 ? Math.min(...dates) : null };
}
