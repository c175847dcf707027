import type { DeskDb } from '../db.ts';
import type { OutboxRow } from '../rows.ts';

function sends(db: DeskDb): Promise<OutboxRow[]> {
  return db.outbox.where('kind').equals('send').sortBy('seq');
}

/** Messages of a conversation that are not known to be at the shop, oldest first. */
export async function sendsOf(db: DeskDb, conversation: string): Promise<OutboxRow[]> {
  const rows = await sends(db);
  return rows.filter(({ work }) => work.kind === 'send' && work.conversation === conversation);
}

/** Messages that had trouble on their way to the shop, oldest first: the "Not sent" tray. */
export async function troubledSends(db: DeskDb): Promise<OutboxRow[]> {
  const rows = await sends(db);
  return rows.filter(({ trouble }) => trouble !== '');
}
