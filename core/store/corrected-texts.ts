import Dexie from 'dexie';
import type { DeskDb } from './db.ts';

/** What a buyer wrote in a chat of which a person said what it is about. */
export interface CorrectedText {
  readonly text: string;
  readonly category: string;
}

/** A chat is known by what was said first. */
const firstTexts = 2;

/**
 * The texts to learn from: the first ones of the chats that were corrected last.
 * @param most so many chats at most.
 */
export async function correctedTexts(db: DeskDb, most: number): Promise<CorrectedText[]> {
  const rows = await db.corrections.orderBy('at').reverse().limit(most).toArray();
  const found = await Promise.all(
    rows.map(async ({ conversation, chat, category }) => {
      const lines = await db.entries
        .where('[conversation+at+tie]')
        .between([conversation, Dexie.minKey, Dexie.minKey], [conversation, Dexie.maxKey, Dexie.maxKey])
        .filter(
          (row) =>
            row.chat === chat &&
            row.kind === 'message' &&
            row.author === 'buyer' &&
            row.content.kind === 'text',
        )
        .limit(firstTexts)
        .toArray();
      return lines.flatMap((row) =>
        row.kind === 'message' && row.content.kind === 'text' ? [{ text: row.content.text, category }] : [],
      );
    }),
  );
  return found.flat().reverse();
}
