import type { WindowHours } from '../shop/market.ts';
import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';
import { type MeasuredChat, standingOf } from './response-rate.ts';

/** How the chats of one day were answered, as they stand now. */
export interface DayResponse {
  /** The shop's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Includes `inTime`; 0 where no chat of the day is counted (yet). */
  readonly counted: number;
  readonly inTime: number;
}

const DAYS = 7;

/**
 * The response rate's chats (docs/rules.md §5) by the shop's day on which the buyer first wrote, today and the six days
 * before it, oldest first. The seven together may lack the chats of the oldest hours of the rate's 7 × 24 hours.
 * @param now epoch ms.
 */
export function responseByDay(
  chats: readonly MeasuredChat[],
  hours: WindowHours,
  now: number,
  zone: string,
): readonly DayResponse[] {
  const today = wallClock(now, zone).day;
  const days = Array.from({ length: DAYS }, (_, at) => dayAfter(today, at - DAYS + 1));
  const starts = days.map((day) => instantOf(day, 0, zone));
  const counts = days.map((day) => ({ day, counted: 0, inTime: 0 }));
  for (const each of chats) {
    const at = each.chat.facts.firstInbound?.at;
    if (at === undefined || at > now) continue;
    const day = counts[starts.findLastIndex((start) => start <= at)];
    const { is } = standingOf(each, hours, now);
    if (!day || (is !== 'inTime' && is !== 'late')) continue;
    day.counted += 1;
    if (is === 'inTime') day.inTime += 1;
  }
  return counts;
}
