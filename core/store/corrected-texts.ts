import Dexie from 'dexie';
import type { CorrectionRow } from './correction-row.ts';
import type { DeskDb } from './db.ts';

/** What a buyer wrote in a chat of which a person said what it is about, or how its buyer sounds. */
export interface CorrectedText {
  readonly text: string;
  readonly said: CorrectionRow['said'];
}

/** A chat is known by what was said first; how somebody sounds, by what they said last before it was judged. */
const fewTexts = 2;

/**
 * The texts to learn from, those of the chats that were corrected last.
 * @param most so many corrections at most.
 */
export async function correctedTexts(db: DeskDb, most: number): Promise<CorrectedText[]> {
  const rows = await db.corrections.orderBy('at').reverse().limit(most).toArray();
  const found = await Promise.all(
    rows.map(async (row) => {
      const texts = 'category' in row.said ? await textsOf(db, row) : await textsOf(db, row, row.at);
      return texts.map((text) => ({ text, said: row.said }));
    }),
  );
  return found.flat().reverse();
}

/** A buyer's first texts in a chat; with `until` the last ones up to then, epoch ms. */
async function textsOf(db: DeskDb, { conversation, chat }: CorrectionRow, until?: number): Promise<string[]> {
  const lines = db.entries
    .where('[conversation+at+tie]')
    .between([conversation, Dexie.minKey, Dexie.minKey], [conversation, until ?? Dexie.maxKey, Dexie.maxKey])
    .filter(
      (row) =>
        row.chat === chat && row.kind === 'message' && row.author === 'buyer' && row.content.kind === 'text',
    );
  const rows = await (until === undefined ? lines : lines.reverse()).limit(fewTexts).toArray();
  return rows.flatMap((row) =>
    row.kind === 'message' && row.content.kind === 'text' ? [row.content.text] : [],
  );
}
