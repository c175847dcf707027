import type { HolidayPlan, Shop } from '../shop/shop.ts';
import { dayAfter, instantOf } from '../shop/zone.ts';

/** The instants of whole days of the shop's calendar, `YYYY-MM-DD`: from 00:00 of the first to the end of the last. */
export function daysPlanned(firstDay: string, lastDay: string, zone: string): Omit<HolidayPlan, 'id'> {
  return { from: instantOf(firstDay, 0, zone), to: instantOf(dayAfter(lastDay, 1), 0, zone) };
}

/** The plan that holiday mode is on by; undefined where it is off, or was turned on by hand. */
export function runningPlan({ holidays, plannedHolidays }: Shop): HolidayPlan | undefined {
  const id = holidays.find(({ to }) => to === null)?.plan;
  return id === undefined ? undefined : plannedHolidays.find((plan) => plan.id === id);
}

/** The plan that begins next; undefined without one. */
export function nextPlan(shop: Shop): HolidayPlan | undefined {
  const running = runningPlan(shop);
  return shop.plannedHolidays
    .filter((plan) => plan !== running)
    .toSorted((one, other) => one.from - other.from)[0];
}

/** An instant (epoch ms) at which a plan turns holiday mode on or off. */
export interface HolidayTurn {
  readonly at: number;
  readonly plan: HolidayPlan;
  readonly on: boolean;
}

/** What the plans turn next (docs/rules.md §3); null where nothing is planned. It may lie in the past. */
export function nextHolidayTurn(shop: Shop): HolidayTurn | null {
  if (shop.plannedHolidays.length === 0) return null;
  const running = runningPlan(shop);
  if (running) return { at: running.to, plan: running, on: false };
  const next = nextPlan(shop);
  return next ? { at: next.from, plan: next, on: true } : null;
}
