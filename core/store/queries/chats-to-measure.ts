import type { MeasuredChat } from '../../domain/metrics/response-rate.ts';
import type { DeskDb } from '../db.ts';

/** So many are read at once: the page can do something else before the next. */
const slice = 400;

function conversationOf(chat: string): string {
  return chat.slice(0, chat.lastIndexOf('#'));
}

async function measured(db: DeskDb, ids: readonly string[]): Promise<MeasuredChat[]> {
  const conversations = await db.conversations.bulkGet([...new Set(ids.map(conversationOf))]);
  const known = new Map(conversations.flatMap((each) => (each ? [[each.id, each] as const] : [])));
  const isPast = (id: string) => {
    const { latest, previous } = known.get(conversationOf(id)) ?? {};
    return latest?.id !== id && previous?.id !== id;
  };
  const past = ids.filter(isPast);
  const ended = past.length > 0 ? await db.pastChats.bulkGet(past) : [];
  const endedById = new Map(ended.map((chat) => [chat?.id, chat]));
  return ids.flatMap((id) => {
    const conversation = known.get(conversationOf(id));
    const { latest, previous, blocked = false } = conversation ?? {};
    const chat = [latest, previous, endedById.get(id)].find((each) => each?.id === id);
    return chat ? [{ chat, blocked }] : [];
  });
}

/**
 * Chats by their ids, in this order, with what a measure must know beyond them; those that the desk does not know are left
 * out. Each conversation is read once, and many are read in slices.
 */
export async function chatsToMeasure(db: DeskDb, ids: readonly string[]): Promise<MeasuredChat[]> {
  const found: MeasuredChat[] = [];
  for (let at = 0; at < ids.length; at += slice)
    found.push(...(await measured(db, ids.slice(at, at + slice))));
  return found;
}
