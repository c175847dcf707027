import type { DeskDb } from '../db.ts';
import { searchChats } from './search-chats.ts';

/** A buyer as they are found by name or order. */
export interface FoundBuyer {
  readonly id: string;
  /** '' where the shop never told it. */
  readonly nickname: string;
  readonly chats: number;
  readonly orders: number;
  /** Whether a chat of theirs is open. */
  readonly open: boolean;
}

async function described(db: DeskDb, id: string): Promise<FoundBuyer> {
  const [conversations, orders] = await Promise.all([
    db.conversations.where('buyer.id').equals(id).toArray(),
    db.orders.where('buyer').equals(id).count(),
  ]);
  const counts = await Promise.all(
    conversations.map((each) =>
      db.chats.where('[conversation+openedAt]').between([each.id], [each.id, []]).count(),
    ),
  );
  return {
    id,
    nickname: conversations.at(-1)?.buyer.nickname ?? '',
    chats: counts.reduce((sum, count) => sum + count, 0),
    orders,
    open: conversations.some(({ latest }) => latest?.status === 'open'),
  };
}

async function byOrder(db: DeskDb, order: string): Promise<string[]> {
  const [known, details] = await Promise.all([db.orders.get(order), db.orderDetails.get(order)]);
  return [known?.buyer ?? '', details?.buyer ?? ''].filter((buyer) => buyer !== '');
}

/**
 * Buyers by their nickname or the id of an order, those first who were in touch last. Costs what a search for the words costs.
 * @param most so many at most.
 */
export async function findBuyers(db: DeskDb, text: string, most: number): Promise<FoundBuyer[]> {
  const typed = text.trim();
  if (typed === '') return [];
  const [ordered, { hits }] = await Promise.all([
    byOrder(db, typed),
    searchChats(db, { text: typed, limit: 5 * most }),
  ]);
  const named = hits.filter(({ by }) => by !== 'message').map(({ row }) => row.buyer);
  return Promise.all([...new Set([...ordered, ...named])].slice(0, most).map((id) => described(db, id)));
}
