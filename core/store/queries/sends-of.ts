import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';
import type { OutboxRow } from '../rows.ts';

function sends(db: DeskDb): Promise<OutboxRow[]> {
  return db.outbox.where('kind').equals('send').sortBy('seq');
}

/** Messages of a conversation that are not known to be at the shop, oldest first. */
export async function sendsOf(db: DeskDb, conversation: string): Promise<OutboxRow[]> {
  const rows = await sends(db);
  return rows.filter(({ work }) => work.kind === 'send' && work.conversation === conversation);
}

/** Messages that had trouble on their way to the shop, oldest first: the "Not sent" tray. What automation wrote is nobody's to look after. */
export async function troubledSends(db: DeskDb): Promise<OutboxRow[]> {
  const rows = await sends(db);
  return rows.filter(({ trouble, work }) => trouble !== '' && !('automatic' in work));
}

/** Messages that the shop refused and that wait for a person, oldest first. */
export async function failedSends(db: DeskDb): Promise<MessageEntry[]> {
  const chats = await db.chats.where('failed').equals(1).toArray();
  const conversations = await db.conversations.bulkGet([
    ...new Set(chats.map(({ conversation }) => conversation)),
  ]);
  const failed = conversations.flatMap((each) => each?.outgoing.filter((message) => message.failed) ?? []);
  const entries = await db.entries.bulkGet(failed.map(({ messageId }) => messageId));
  return entries.filter((entry) => entry?.kind === 'message').sort((a, b) => a.at - b.at);
}

/** The next instant after `now` at which a message that is held back, or waits for another try, leaves; null without one. */
export async function nextSendAfter(db: DeskDb, now: number): Promise<number | null> {
  const instants = (await sends(db)).map(({ notBefore }) => notBefore).filter((each) => each > now);
  return instants.length > 0 ? Math.min(...instants) : null;
}
