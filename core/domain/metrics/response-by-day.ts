import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';

/** How the chats of one day were answered, as they stand now. */
export interface DayResponse {
  /** The shop's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Includes `inTime`; 0 where no chat of the day is counted (yet). */
  readonly counted: number;
  readonly inTime: number;
}

/** A day of the shop. */
export interface ShopDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Its first instant, epoch ms. */
  readonly from: number;
}

const DAYS = 7;

/**
 * The days of the shop that the response rate is shown by: today and the six before it, oldest first. The seven together
 * may lack the oldest hours of the rate's 7 × 24 hours.
 * @param now epoch ms.
 */
export function daysOfWeek(now: number, zone: string): readonly ShopDay[] {
  const today = wallClock(now, zone).day;
  return Array.from({ length: DAYS }, (_, at) => {
    const day = dayAfter(today, at - DAYS + 1);
    return { day, from: instantOf(day, 0, zone) };
  });
}
