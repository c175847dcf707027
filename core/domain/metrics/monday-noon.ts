import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';

const DAYS = 7;
const MONDAY = 1;
const NOON = 12 * 3_600_000;

/** The next Monday 12:00 of the shop after an instant: what a covered weekend brought falls due then (docs/rules.md §3). Epoch ms. */
export function nextMondayNoon(now: number, zone: string): number {
  const { day, weekday } = wallClock(now, zone);
  const noon = instantOf(dayAfter(day, (MONDAY - weekday + DAYS) % DAYS), NOON, zone);
  return noon > now ? noon : instantOf(dayAfter(day, DAYS), NOON, zone);
}
