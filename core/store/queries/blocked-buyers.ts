import type { DeskDb } from '../db.ts';

/** A buyer who is blocked. */
export interface BlockedBuyer {
  readonly conversation: string;
  readonly nickname: string;
  /** Epoch ms. */
  readonly at: number;
  /** The agent who blocked them, '' for none. */
  readonly by: string;
}

/** Who is blocked, the last one first; as many as asked for. A range of an index: nobody else is looked at. */
export async function blockedBuyers(db: DeskDb, limit: number): Promise<readonly BlockedBuyer[]> {
  const rows = await db.conversations.orderBy('blocking.at').reverse().limit(limit).toArray();
  return rows.flatMap(({ id, buyer, blocking }) =>
    blocking ? [{ conversation: id, nickname: buyer.nickname, ...blocking }] : [],
  );
}
