import type { DeskDb } from '../db.ts';
import type { EntryRow } from '../entry-rows.ts';

/** Where in a conversation: at a line of it, or at an instant (epoch ms). */
export type TimelinePlace = { readonly entry: string } | { readonly at: number };

/** A piece of a conversation. */
export interface TimelineWindow {
  /** Oldest first. */
  readonly entries: readonly EntryRow[];
  /** The place among them: its line, or the first line at or after its instant; the length where none is. */
  readonly index: number;
  /** Whether there are lines before the first of them, and after the last. */
  readonly earlier: boolean;
  readonly later: boolean;
}

type Key = readonly [conversation: string, at: number, tie?: string];

/** The key of a place in the order of the conversation; null where its line is not there. */
async function keyOf(db: DeskDb, conversation: string, place: TimelinePlace): Promise<Key | null> {
  if ('at' in place) return [conversation, place.at];
  const entry = await db.entries.get(place.entry);
  return entry?.conversation === conversation ? [conversation, entry.at, entry.tie] : null;
}

/**
 * The lines around a place of a conversation, read by key: it costs what is shown, however long the conversation is.
 * @param before how many lines before the place at most. @param after how many from the place on, its own included.
 * @returns null where the conversation has no such line.
 */
export async function timelineAround(
  db: DeskDb,
  conversation: string,
  place: TimelinePlace,
  before: number,
  after: number,
): Promise<TimelineWindow | null> {
  const key = await keyOf(db, conversation, place);
  if (!key) return null;
  const first = [conversation, Number.NEGATIVE_INFINITY];
  const last = [conversation, Number.POSITIVE_INFINITY];
  const [above, below] = await Promise.all([
    db.entries
      .where('[conversation+at+tie]')
      .between(first, key, true, false)
      .reverse()
      .limit(before + 1)
      .toArray(),
    db.entries
      .where('[conversation+at+tie]')
      .between(key, last)
      .limit(after + 1)
      .toArray(),
  ]);
  const shown = above.slice(0, before).reverse();
  return {
    entries: [...shown, ...below.slice(0, after)],
    index: shown.length,
    earlier: above.length > before,
    later: below.length > after,
  };
}
