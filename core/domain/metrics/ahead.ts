import { dayAfter, instantOf, wallClock } from '../shop/zone.ts';

const HOUR = 3_600_000;
const MONDAY = 1;
const SATURDAY = 6;

/** An open chat whose reply falls due. */
export interface DueChat {
  readonly chat: string;
  /** Epoch ms. */
  readonly dueAt: number;
}

/** An hour of the shop's clock with the chats that fall due in it. */
export interface HourAhead<Due extends DueChat> {
  /** Its first instant, epoch ms. */
  readonly from: number;
  readonly due: readonly Due[];
}

/**
 * How far ahead deadlines are shown, epoch ms: so many hours, and from Saturday on to the end of the hour at Monday noon, when
 * what came in over a covered weekend falls due (docs/rules.md §3).
 */
export function horizon(now: number, hours: number, zone: string): number {
  const { day, weekday } = wallClock(now, zone);
  const asked = now + hours * HOUR;
  if (weekday !== SATURDAY && weekday !== 0 && weekday !== MONDAY) return asked;
  const monday = dayAfter(day, (MONDAY - weekday + 7) % 7);
  return Math.max(asked, instantOf(monday, 13 * HOUR, zone));
}

/** The first instant of the hour of the wall clock that holds an instant: zones may lie half an hour off. */
function startOfHour(instant: number, zone: string): number {
  return instant - (wallClock(instant, zone).sinceMidnight % HOUR);
}

/**
 * What falls due in each hour from the present one up to an instant; what is overdue is in none. Hours in which nothing does are
 * there too.
 * @param now epoch ms. @param until epoch ms.
 */
export function dueByHour<Due extends DueChat>(
  chats: readonly Due[],
  { now, until, zone }: { readonly now: number; readonly until: number; readonly zone: string },
): readonly HourAhead<Due>[] {
  const first = startOfHour(now, zone);
  const hours = Array.from({ length: Math.max(0, Math.ceil((until - first) / HOUR)) }, (_, n) => ({
    from: first + n * HOUR,
    due: [] as Due[],
  }));
  const ahead = chats.filter(({ dueAt }) => dueAt > now && dueAt < until).sort((a, b) => a.dueAt - b.dueAt);
  for (const each of ahead) hours[Math.floor((each.dueAt - first) / HOUR)]?.due.push(each);
  return hours;
}

/** An hour whose answers begun by now cannot all be given in time at a pace. */
export interface Shortfall {
  readonly from: number;
  /** So many of the chats due by the end of the hour would be late. */
  readonly late: number;
}

/**
 * The first hour by whose end more falls due than can be answered by then, everybody answering from now on at a steady pace;
 * null where all can.
 * @param perHour answers an hour of all who are on together.
 */
export function firstShortfall(
  hours: readonly HourAhead<DueChat>[],
  now: number,
  perHour: number,
): Shortfall | null {
  let due = 0;
  for (const hour of hours) {
    due += hour.due.length;
    const possible = Math.floor(((hour.from + HOUR - now) / HOUR) * perHour);
    if (due > possible) return { from: hour.from, late: due - possible };
  }
  return null;
}
