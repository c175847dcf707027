import { marketRuleOn, type WindowHours } from '../shop/market.ts';
import { chatbotCovers, holidayAt, type Shop } from '../shop/shop.ts';
import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';
import type { Deadlines, Wait } from './wait.ts';

const HOUR = 3_600_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** Whether an instant lies in [Saturday 00:00, Monday 00:00) by the shop's clock. */
export function isWeekend(at: number, zone: string): boolean {
  const { weekday } = wallClock(at, zone);
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** Monday 12:00, shop time, after a weekend instant. */
export function mondayNoon(at: number, zone: string): number {
  const { day, weekday } = wallClock(at, zone);
  return instantOf(dayAfter(day, weekday === SATURDAY ? 2 : 1), 12 * HOUR, zone);
}

/**
 * The deadlines of a wait when its windows are counted from an instant (docs/rules.md §3). Due soon begins
 * 4 h before the 24 h deadline, 2 h before the 12 h one.
 */
export function deadlinesFrom(
  wait: { readonly since: number; readonly covered: boolean; readonly primary: WindowHours },
  countedFrom: number,
  zone: string,
): Deadlines {
  const earliest = wait.covered ? mondayNoon(wait.since, zone) : countedFrom;
  const due12 = Math.max(countedFrom + 12 * HOUR, earliest);
  const due24 = Math.max(countedFrom + 24 * HOUR, earliest);
  return wait.primary === 24
    ? { due12, due24, dueAt: due24, dueSoonAt: due24 - 4 * HOUR }
    : { due12, due24, dueAt: due12, dueSoonAt: due12 - 2 * HOUR };
}

/**
 * The wait that a buyer's message begins, by the rules and switches of its moment (docs/rules.md §3). In a
 * chat opened in holiday mode nothing is counted, ever; a message that comes in holiday mode is counted
 * from the end of that holiday.
 */
export function beginWait(shop: Shop, openedInHoliday: boolean, at: number): Wait {
  const rule = marketRuleOn(shop.market, wallClock(at, shop.zone).day);
  const covered = isWeekend(at, shop.zone) && chatbotCovers(shop, at);
  const wait = { since: at, covered, primary: rule.primary };
  const countedFrom = openedInHoliday ? null : countingFrom(shop, at);
  const deadlines = countedFrom === null ? null : deadlinesFrom(wait, countedFrom, shop.zone);
  return { ...wait, countedFrom, deadlines };
}

function countingFrom(shop: Shop, at: number): number | null {
  const holiday = holidayAt(shop, at);
  return holiday ? holiday.to : at;
}
