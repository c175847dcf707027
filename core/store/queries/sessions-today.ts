import type { DeskDb } from '../db.ts';
import { firstSession, laterSession } from '../projections/figure-facts.ts';
import type { Counts } from './counted-between.ts';

interface Day {
  readonly agent: string;
  /** When the day began, epoch ms. */
  readonly midnight: number;
  /** Epoch ms. */
  readonly now: number;
}

/** Of the later assignments to an agent, those of chats that were not assigned to them that day before. */
async function newThatDay(db: DeskDb, { agent, midnight, now }: Day): Promise<number> {
  const rows = await db.figureFacts
    .where('[again+at]')
    .between([agent, midnight], [agent, now], true, true)
    .toArray();
  return rows.filter(({ since = midnight }) => since < midnight).length;
}

/**
 * Sessions today (docs/rules.md §5): the chats that were assigned to an agent since midnight, each once. For the caller's
 * transaction over `figureFacts`.
 * @param counts what was counted from midnight to now.
 */
export async function sessionsIn(db: DeskDb, counts: Counts, day: Day): Promise<number> {
  const again = counts.get(laterSession(day.agent)) ? await newThatDay(db, day) : 0;
  return (counts.get(firstSession(day.agent)) ?? 0) + again;
}
