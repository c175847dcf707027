import { language } from './language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(shape);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...shape });
    formats.set(key, known);
  }
  return known;
}

const clock = { hour: '2-digit', minute: '2-digit' } as const;
const written = { day: 'numeric', month: 'long' } as const;
const DAY = 86_400_000;

/** 14:02 on the shop's wall. */
export function clockTime(at: number, zone: string): string {
  return format(zone, clock).format(at);
}

/** A day as one word that two instants of it share. */
export function dayKey(at: number, zone: string): string {
  return format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** An hour that may lie in another day, as short as a chart has room: 14:00 today, else Mon 14:00. */
export function hourShort(at: number, now: number, zone: string): string {
  const time = clockTime(at, zone);
  if (dayKey(at, zone) === dayKey(now, zone)) return time;
  return `${format(zone, { weekday: 'short' }).format(at)} ${time}`;
}

/** From when on something is so, short but to the minute: 14:02 today, Mon 14:02 this week, else 26 Feb. */
export function sinceShort(at: number, now: number, zone: string): string {
  return at <= now && now - at < 6 * DAY ? hourShort(at, now, zone) : whenShort(at, now, zone);
}

/** When something was, as short as a list has room: 14:02 today, Mon this week, else 26 Feb. */
export function whenShort(at: number, now: number, zone: string): string {
  if (dayKey(at, zone) === dayKey(now, zone)) return clockTime(at, zone);
  if (at <= now && now - at < 6 * DAY) return format(zone, { weekday: 'short' }).format(at);
  return format(zone, { day: 'numeric', month: 'short' }).format(at);
}

/** Today, Yesterday: as the language has it, at the beginning of a line. */
function relativeDay(days: 0 | -1): string {
  const said = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
}

/** The heading of a day in a conversation: Today, Yesterday, Monday 9 March, and the year once it is another one. */
export function dayHeading(at: number, now: number, zone: string): string {
  const day = dayKey(at, zone);
  if (day === dayKey(now, zone)) return relativeDay(0);
  if (day === dayKey(now - DAY, zone)) return relativeDay(-1);
  const year = { year: 'numeric' } as const;
  const sameYear = format(zone, year).format(at) === format(zone, year).format(now);
  const shape = sameYear ? written : { ...written, ...year };
  return format(zone, { weekday: 'long', ...shape })
    .format(at)
    .replace(',', '');
}

/** A day of a calendar (`YYYY-MM-DD`), short: Mon 9 March. */
export function calendarDay(day: string): string {
  return format('UTC', { weekday: 'short', ...written })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(',', '');
}

/** A day and a time where the zone is said elsewhere: Mon 9 March, 14:02. */
export function dayAndTime(at: number, zone: string): string {
  const day = format(zone, { weekday: 'short', ...written })
    .format(at)
    .replace(',', '');
  return `${day}, ${clockTime(at, zone)}`;
}

/** The whole truth about an instant, its zone included: Mon 9 March, 14:02 (Asia/Jakarta). */
export function exactly(at: number, zone: string): string {
  return `${dayAndTime(at, zone)} (${zone})`;
}

/** A day in a sentence: 5 March, and the year once it is another one. */
export function dayInWords(at: number, now: number, zone: string): string {
  const year = { year: 'numeric' } as const;
  const sameYear = format(zone, year).format(at) === format(zone, year).format(now);
  return format(zone, sameYear ? written : { ...written, ...year }).format(at);
}

/** April 2025. */
export function monthInWords(at: number, zone: string): string {
  return format(zone, { month: 'long', year: 'numeric' }).format(at);
}
