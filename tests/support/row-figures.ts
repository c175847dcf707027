import { type DayResponse, daysOfWeek } from '../../core/domain/metrics/response-by-day.ts';
import { type ResponseRate, responseRate, standingOf } from '../../core/domain/metrics/response-rate.ts';
import { type Satisfaction, satisfaction, sessions } from '../../core/domain/metrics/satisfaction.ts';
import type { WindowHours } from '../../core/domain/shop/market.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { chatsAssignedSince, chatsOfTheWeek, chatsRatedSince } from './measured-chats.ts';

/** The shop's figures counted from every chat of the week: the slow way to what the desk keeps. */
export interface RowFigures {
  readonly rates: Readonly<Record<WindowHours, ResponseRate>>;
  readonly days: Readonly<Record<WindowHours, readonly DayResponse[]>>;
  readonly satisfaction: Satisfaction;
  readonly sessionsToday: number;
}

/** @param now epoch ms. */
export async function rowFigures(
  db: DeskDb,
  { agent, now, zone }: { readonly agent: string; readonly now: number; readonly zone: string },
): Promise<RowFigures> {
  const week = await chatsOfTheWeek(db, now);
  const days = daysOfWeek(now, zone);
  const midnight = days.at(-1)?.from ?? now;
  const byDay = (hours: WindowHours) =>
    days.map(({ day, from }, n) => {
      const until = days[n + 1]?.from ?? now + 1;
      const standings = week
        .filter(({ chat }) => {
          const at = chat.facts.firstInbound?.at ?? 0;
          return at >= from && at < until;
        })
        .map((each) => standingOf(each, hours, now).is);
      const inTime = standings.filter((is) => is === 'inTime').length;
      return { day, counted: inTime + standings.filter((is) => is === 'late').length, inTime };
    });
  return {
    rates: { 12: responseRate(week, 12, now), 24: responseRate(week, 24, now) },
    days: { 12: byDay(12), 24: byDay(24) },
    satisfaction: satisfaction(await chatsRatedSince(db, midnight), midnight, now),
    sessionsToday: sessions(await chatsAssignedSince(db, midnight), midnight, now, agent),
  };
}
