import { type DayPeriod, daysOf, type Period } from '../../../core/domain/metrics/period.ts';
import { dayAfter, instantOf, wallClock } from '../../../core/domain/shop/zone.ts';

/** What one place of a chart stands for: a day of the shop or a week from Monday on, or as much of it as is asked for. */
export interface Span extends Period {
  /** `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
  /** None of it is missing: only then can what happened in it be held against another. */
  readonly complete: boolean;
}

/** More days than this cannot be told apart on a narrow page, and are drawn as weeks. */
const mostDays = 60;

function mondayOf(day: string): string {
  const { weekday } = wallClock(Date.parse(`${day}T12:00:00Z`), 'UTC');
  return dayAfter(day, -((weekday + 6) % 7));
}

function isComplete({ day, from, to }: DayPeriod, zone: string): boolean {
  return from === instantOf(day, 0, zone) && to === instantOf(dayAfter(day, 1), 0, zone) - 1;
}

function spanOf(days: readonly DayPeriod[], length: number, zone: string): Span[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const complete = days.length === length && isComplete(first, zone) && isComplete(last, zone);
  return [{ first: first.day, last: last.day, from: first.from, to: last.to, complete }];
}

/** The places of a period, oldest first: its days, or its weeks where there are many. */
export function spansOf(period: Period, zone: string): readonly Span[] {
  const days = daysOf(period, zone);
  // The last 60 days begin and end within a day.
  if (days.length <= mostDays + 1) return days.flatMap((day) => spanOf([day], 1, zone));
  return [...Map.groupBy(days, ({ day }) => mondayOf(day)).values()].flatMap((week) => spanOf(week, 7, zone));
}
