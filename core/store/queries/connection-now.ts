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
};

/** Which shop this desk works for, and how it stands with it. */
export async function connectionNow(db: DeskDb): Promise<ConnectionRow> {
  return (await db.connection.get('connection')) ?? notConnected;
}
