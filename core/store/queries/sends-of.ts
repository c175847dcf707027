import type { DeskDb } from '../db.ts';
import type { OutboxRow } from '../rows.ts';

function sends(db: DeskDb) {
  return db.outbox.where('[kind+at]').between(['send', Number.NEGATIVE_INFINITY], ['send', Number.POSITIVE_INFINITY]);
}

/** Messages of a conversation that are not known to be at the shop, oldest first. */
export async function sendsOf(db: DeskDb, conversation: string): Promise<OutboxRow[]> {
  const rows = await sends(db).toArray();
  return rows.filter(({ work }) => work.kind === 'send' && work.conversation === conversation);
}

/** Messages that had trouble on their way to the shop, oldest first: the "Not sent" tray. */
export async function troubledSends(db: DeskDb): Promise<OutboxRow[]> {
  const rows = await sends(db).toArray();
  return rows.filter(({ trouble }) => trouble !== '');
}
