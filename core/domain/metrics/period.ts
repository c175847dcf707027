import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';

/** An interval of instants, both ends included; epoch ms. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A period that is a day of the shop, or as much of it as is asked about. */
export interface DayPeriod extends Period {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

const DAY = 86_400_000;

export function isWithin(at: number, { from, to }: Period): boolean {
  return at >= from && at <= to;
}

/** The last n days up to now, 24 h each (docs/rules.md §5). */
export function lastDays(days: number, now: number): Period {
  return { from: now - days * DAY, to: now };
}

/**
 * Whole days of the shop from one to another, both included, at most up to now.
 * @param first `YYYY-MM-DD`. @param last the same. @param now epoch ms.
 */
export function wholeDays(first: string, last: string, zone: string, now: number): Period {
  return { from: instantOf(first, 0, zone), to: Math.min(now, instantOf(dayAfter(last, 1), 0, zone) - 1) };
}

/** A period cut into the shop's days, oldest first; the first and the last may be parts of days. */
export function daysOf({ from, to }: Period, zone: string): readonly DayPeriod[] {
  const days: DayPeriod[] = [];
  for (let start = from; start <= to; ) {
    const { day } = wallClock(start, zone);
    const end = Math.min(to, instantOf(dayAfter(day, 1), 0, zone) - 1);
    days.push({ day, from: start, to: end });
    start = end + 1;
  }
  return days;
}

/**
 * The same part of the day, as the wall shows it, of the same weekday in each of the weeks before; latest first.
 * @param now epoch ms. @param weeks how many.
 */
export function sameHoursBefore(now: number, zone: string, weeks: number): readonly DayPeriod[] {
  const { day: today, sinceMidnight } = wallClock(now, zone);
  return Array.from({ length: weeks }, (_, n) => {
    const day = dayAfter(today, -7 * (n + 1));
    return { day, from: instantOf(day, 0, zone), to: instantOf(day, sinceMidnight, zone) };
  });
}
