const DAY = 86_400_000;

/** The shop's wall clock at an instant. */
export interface WallClock {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekday: number;
  /** Milliseconds since 00:00 by the clock on the wall. */
  readonly sinceMidnight: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the wall would show if it were read as UTC: the instant plus the zone's offset. */
function asIfUtc(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(whole)) part[type] = Number(value);
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return wall + (instant - whole);
}

/** The shop's wall clock at an instant (epoch ms) in an IANA zone. Throws a RangeError for an unknown zone. */
export function wallClock(instant: number, zone: string): WallClock {
  const wall = asIfUtc(instant, zone);
  const midnight = Math.floor(wall / DAY) * DAY;
  return {
    day: new Date(midnight).toISOString().slice(0, 10),
    weekday: new Date(midnight).getUTCDay(),
    sinceMidnight: wall - midnight,
  };
}

/**
 * The instant (epoch ms) at which the wall shows a time of a day. A time that the clocks skip is read with
 * the offset before the change; one that comes twice is its first coming.
 * @param day `YYYY-MM-DD`. @param sinceMidnight milliseconds by the wall.
 */
export function instantOf(day: string, sinceMidnight: number, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + sinceMidnight;
  const before = wall - (asIfUtc(wall - DAY, zone) - (wall - DAY));
  if (asIfUtc(before, zone) === wall) return before;
  const after = wall - (asIfUtc(wall + DAY, zone) - (wall + DAY));
  return asIfUtc(after, zone) === wall ? after : before;
}

/** The day `days` after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first instant (epoch ms) of the shop's day that holds an instant. */
export function startOfDay(instant: number, zone: string): number {
  return instantOf(wallClock(instant, zone).day, 0, zone);
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day);
}

/** Whether this names an IANA zone, such as `Asia/Jakarta`; an offset is none, for it knows no daylight saving. */
export function isZone(zone: string): boolean {
  if (!/^[A-Z]/i.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
