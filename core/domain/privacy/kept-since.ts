const DAY = 86_400_000;

/**
 * However little a shop keeps: an order of the last 90 days counts by a reply of the 7 days before it (docs/rules.md §5), and a
 * day is for clocks that were set.
 */
const shortestKept = 98 * DAY;

/**
 * The instant before which closed chats are kept no longer, epoch ms; null where they are kept for as long as there is room.
 * @param months of the calendar, in UTC; 0 for ever. @param now epoch ms.
 */
export function keptSince(months: number, now: number): number | null {
  if (months === 0) return null;
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return Math.min(then.getTime(), now - shortestKept);
}
