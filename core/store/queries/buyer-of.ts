import { unknownBuyer } from '../../domain/buyer/buyer-facts.ts';
import { type Insight, insightsOf } from '../../domain/buyer/insights.ts';
import { type BuyerTotals, totalsOf } from '../../domain/buyer/totals.ts';
import type { DeskDb } from '../db.ts';
import { wholeChats } from './whole-chats.ts';

const THIRTY_DAYS = 30 * 86_400_000;

/** What the desk can say of a buyer. */
export interface BuyerProfile {
  readonly insights: readonly Insight[];
  readonly totals: BuyerTotals;
}

/**
 * The insights and totals of a buyer (docs/rules.md §7), from what is known of them alone.
 * @param buyer the buyer's id, by which orders name them. @param now epoch ms.
 */
export async function buyerOf(db: DeskDb, buyer: string, now: number): Promise<BuyerProfile> {
  const [facts, orders, conversations] = await Promise.all([
    db.buyers.get(buyer),
    db.orders.where('buyer').equals(buyer).toArray(),
    db.conversations.where('buyer.id').equals(buyer).toArray(),
  ]);
  const recent = await Promise.all(
    conversations.map(({ id }) =>
      db.chats
        .where('[conversation+openedAt]')
        .between([id, now - THIRTY_DAYS], [id, now], true, true)
        .primaryKeys(),
    ),
  );
  const chats = await wholeChats(db, recent.flat());
  const repeatOrder = conversations.find((each) => each.repeatOrder !== null)?.repeatOrder ?? null;
  return {
    insights: insightsOf({ facts: facts ?? unknownBuyer(buyer), orders, repeatOrder }, now),
    totals: totalsOf(orders, chats, now),
  };
}
