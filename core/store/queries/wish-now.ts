import type { DeskDb } from '../db.ts';
import type { WishRow } from '../page-rows.ts';

/** So long a wish to open something holds, ms: a desk that opens later was opened for something else. */
export const wishHolds = 60_000;

/**
 * What a desk in a window is to open: the newest wish for that window, or for any, that no desk has taken; null without one.
 * @param window the browser's id of it, null where it is not known. @param now epoch ms of this device.
 */
export async function wishNow(db: DeskDb, window: number | null, now: number): Promise<WishRow | null> {
  const open = await db.wishes
    .where('at')
    .between(now - wishHolds, Number.POSITIVE_INFINITY)
    .filter((wish) => wish.takenBy === '' && (wish.window === null || wish.window === window))
    .sortBy('at');
  return open.at(-1) ?? null;
}
