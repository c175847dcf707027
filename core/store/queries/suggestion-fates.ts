import type { SuggestionFate } from '../../domain/suggest/suggestion.ts';
import type { DeskDb } from '../db.ts';

/** What became of each suggestion, by its key. */
export async function suggestionFates(db: DeskDb): Promise<ReadonlyMap<string, SuggestionFate>> {
  const rows = await db.suggestionFates.toArray();
  return new Map(rows.map((row) => [row.key, row]));
}
