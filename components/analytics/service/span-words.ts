import { instantOf, wallClock } from '../../../core/domain/shop/zone.ts';
import { language } from '../../ui/language.ts';
import { calendarDay, clockTime } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Span } from './spans.ts';

const texts = analyticsWords.service;

const short = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' });

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** A day or a week where there is little room: 9 Mar. A week goes by its first day. */
export function spanMark({ first }: Span): string {
  return short.format(noonOf(first));
}

/** A day or a week, and what of it is missing: Mon 9 March, from 14:02. */
export function spanName({ first, last, from }: Span, zone: string, now: number): string {
  const name = first === last ? calendarDay(first) : short.formatRange(noonOf(first), noonOf(last));
  if (last === wallClock(now, zone).day) return texts.soFar(name);
  return first === last && from > instantOf(first, 0, zone)
    ? texts.fromOn(name, clockTime(from, zone))
    : name;
}
