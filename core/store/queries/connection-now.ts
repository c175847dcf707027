import type { ConnectingRow } from '../account-rows.ts';
import type { DeskDb } from '../db.ts';
import type { ConnectionRow } from '../rows.ts';

/** A desk that works for no shop yet. */
export const notConnected: ConnectionRow = {
  key: 'connection',
  kind: 'none',
  address: '',
  shopName: '',
  clockOffset: 0,
  state: 'idle',
  trouble: '',
  lastOkAt: 0,
  nextTryAt: 0,
  firstSyncDone: false,
  conversationsSeen: 0,
  account: null,
};

/** Which shop this desk works for, and how it stands with it. */
export async function connectionNow(db: DeskDb): Promise<ConnectionRow> {
  return (await db.connection.get('connection')) ?? notConnected;
}

/** The attempt to connect a shop that is under way; null without one. */
export async function connectingNow(db: DeskDb): Promise<ConnectingRow | null> {
  return (await db.connecting.get('connecting')) ?? null;
}

/** Requests made to the shop in the quota's present day. @param now the shop's clock, epoch ms. */
export async function requestsToday(db: DeskDb, now: number): Promise<number> {
  const sync = await db.syncState.get('sync');
  return sync && now < sync.quotaEndsAt ? sync.requestsToday : 0;
}
