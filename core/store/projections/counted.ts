import { type CountedChat, countedPart, lastCountedAt } from '../../domain/metrics/counted-chat.ts';
import type { DeskDb } from '../db.ts';
import type { CountedRow } from '../figure-rows.ts';
import { together } from '../together.ts';
import type { Changed } from './change.ts';

/** The row of a chat; null for one that counts for no figure. @param blocked whether its buyer is. */
export function countedRow(chat: CountedChat, blocked: boolean): CountedRow | null {
  const lastAt = lastCountedAt(chat);
  return lastAt === null ? null : { ...countedPart(chat), blocked, lastAt };
}

function isSame(one: CountedChat | null | undefined, other: CountedChat): boolean {
  if (!one) return false;
  return (
    one.facts === other.facts &&
    one.category === other.category &&
    one.status === other.status &&
    one.holder === other.holder
  );
}

/** All other chats of the buyers who were blocked or unblocked, of whatever age. */
async function turned(db: DeskDb, { before, after }: Changed): Promise<CountedRow[]> {
  const found = [...after.conversations.values()].filter(
    ({ id, blocked }) => (before.conversations.get(id)?.blocked ?? false) !== blocked,
  );
  const rows = await together(
    found.map(async ({ id, blocked }) => {
      const all = await db.counted.where('conversation').equals(id).toArray();
      return all.map((row) => ({ ...row, blocked }));
    }),
  );
  return rows.flat().filter(({ id }) => !after.touched.has(id));
}

/** Keeps what the measures go by of each chat; what is not other than before is not written. */
export async function writeCounted(db: DeskDb, change: Changed): Promise<void> {
  const { before, after } = change;
  const rows = await turned(db, change);
  for (const { conversation, chat } of after.touched.values()) {
    const was = before.conversations.get(conversation.id);
    const blocked = after.conversations.get(conversation.id)?.blocked ?? conversation.blocked;
    const known = [was?.latest, was?.previous].find((each) => each?.id === chat.id);
    if (isSame(known, chat) && (was?.blocked ?? false) === blocked) continue;
    const row = countedRow(chat, blocked);
    if (row) rows.push(row);
  }
  if (rows.length > 0) await db.counted.bulkPut(rows);
}
