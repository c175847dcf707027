import type { DeskDb } from '../db.ts';
import type { MessageEntry } from '../entry-rows.ts';

const looked = 60;

/** What the buyer wrote last before a message of the shop's, oldest first: all of it since the shop's answer before. */
export async function askedBefore(db: DeskDb, answer: MessageEntry): Promise<readonly MessageEntry[]> {
  const rows = await db.entries
    .where('[conversation+at+tie]')
    .between([answer.conversation, Number.NEGATIVE_INFINITY], [answer.conversation, answer.at, answer.tie])
    .reverse()
    .limit(looked)
    .toArray();
  const asked: MessageEntry[] = [];
  for (const row of rows) {
    if (row.kind !== 'message' || row.author === 'platform' || row.author === 'automation') continue;
    if (row.author === 'buyer') asked.push(row);
    // Several answers to one question stand one after another.
    else if (asked.length > 0) break;
  }
  return asked.reverse();
}
