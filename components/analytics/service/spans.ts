import { type DayPeriod, daysOf, type Period } from '../../../core/domain/metrics/period.ts';
import { dayAfter, wallClock } from '../../../core/domain/shop/zone.ts';

/** What one place of a chart stands for: a day of the shop or a week from Monday on, or as much of it as is asked for. */
export interface Span extends Period {
  /** `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
}

/** More days than this cannot be told apart on a narrow page, and are drawn as weeks. */
const mostDays = 60;

function mondayOf(day: string): string {
  const { weekday } = wallClock(Date.parse(`${day}T12:00:00Z`), 'UTC');
  return dayAfter(day, -((weekday + 6) % 7));
}

function weekOf(days: readonly DayPeriod[]): Span[] {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [{ first: first.day, last: last.day, from: first.from, to: last.to }] : [];
}

/** The places of a period, oldest first: its days, or its weeks where there are many. */
export function spansOf(period: Period, zone: string): readonly Span[] {
  const days = daysOf(period, zone);
  // The last 60 days begin and end within a day.
  if (days.length <= mostDays + 1)
    return days.map(({ day, from, to }) => ({ first: day, last: day, from, to }));
  return [...Map.groupBy(days, ({ day }) => mondayOf(day)).values()].flatMap(weekOf);
}
