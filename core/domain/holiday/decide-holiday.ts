import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import { inHoliday } from '../shop/shop.ts';
import { isDay } from '../shop/zone.ts';
import { daysPlanned, runningPlan } from './holiday-plan.ts';

function who(by: string | undefined): { readonly by?: string } {
  return by === undefined ? {} : { by };
}

/** Turns holiday mode on until somebody turns it off, or a plan that begins meanwhile ends (docs/rules.md §3). */
export function startHoliday(view: DeskView, { by }: CommandOf<'startHoliday'>, { now }: Moment): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (inHoliday(view.shop, now)) return unchanged;
  return decided({ type: 'HolidayStarted', at: now, ...who(by) });
}

/** Turns holiday mode off; what is left of a plan that it is on by lapses. */
export function endHoliday(view: DeskView, { by }: CommandOf<'endHoliday'>, { now }: Moment): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  return inHoliday(view.shop, now) ? decided({ type: 'HolidayEnded', at: now, ...who(by) }) : unchanged;
}

/**
 * Plans holiday mode for whole days of the shop's calendar (docs/rules.md §3). Plans do not overlap; one whose first day has
 * begun begins at once.
 */
export function planHoliday(
  view: DeskView,
  { by, plan: id, firstDay, lastDay }: CommandOf<'planHoliday'>,
  { now }: Moment,
): Decision {
  const { shop } = view;
  const cannot = cannotManage(shop, by);
  if (cannot) return refusedFor(cannot);
  if (shop.plannedHolidays.some((each) => each.id === id)) return unchanged;
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay)
    return refused('Invalid', 'The last day is the first or a later one.');
  const days = daysPlanned(firstDay, lastDay, shop.zone);
  if (days.to <= now) return refused('Invalid', 'These days are over already.');
  const plan = { id, from: Math.max(days.from, now), to: days.to };
  if (shop.plannedHolidays.some(({ from, to }) => from < plan.to && plan.from < to))
    return refused('Invalid', 'Holiday mode is planned for some of these days already.');
  const planned = { type: 'HolidayPlanned', at: now, by, plan } as const;
  if (plan.from > now) return decided(planned);
  return decided(planned, { type: 'HolidayStarted', at: now, by, plan: id });
}

/** Takes a plan back; holiday mode ends where it is on by it. */
export function cancelHoliday(
  view: DeskView,
  { by, plan }: CommandOf<'cancelHoliday'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (runningPlan(view.shop)?.id === plan) return decided({ type: 'HolidayEnded', at: now, by });
  if (view.shop.plannedHolidays.every(({ id }) => id !== plan)) return unchanged;
  return decided({ type: 'HolidayCancelled', at: now, by, plan });
}
