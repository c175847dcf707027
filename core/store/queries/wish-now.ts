import type { DeskDb } from '../db.ts';
import type { WishRow } from '../page-rows.ts';

/** So long a wish to open something holds, ms: a desk that opens later was opened for something else. */
export const wishHolds = 60_000;

/**
 * What a desk in a window is to open: the newest wish for that window, or for any, that no desk has taken; null without one.
 * @param place the browser's id of the window, and whether the desk lies beside its pages or in a tab; null where that is not known.
 * @param now epoch ms of this device.
 */
export async function wishNow(
  db: DeskDb,
  { window, beside }: Pick<WishRow, 'window' | 'beside'>,
  now: number,
): Promise<WishRow | null> {
  const fits = (wish: WishRow) =>
    (wish.window === null || wish.window === window) &&
    (wish.beside === null || beside === null || wish.beside === beside);
  const open = await db.wishes
    .where('at')
    .between(now - wishHolds, Number.POSITIVE_INFINITY)
    .filter((wish) => wish.takenBy === '' && fits(wish))
    .sortBy('at');
  return open.at(-1) ?? null;
}
