const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows, `YYYY-MM-DD hh:mm:ss`: such texts sort as time goes by, but for hours that come twice. */
export function wallAt(instant: number, zone: string): string {
  const known = formats.get(zone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format.format(instant);
}

export function dateAt(instant: number, zone: string): string {
  return wallAt(instant, zone).slice(0, 10);
}

/** The first instant of a day, found by looking at the wall: nothing is known here of how far off a zone is. */
export function bruteMidnight(day: string, zone: string): number {
  let [before, within] = [Date.parse(day) - DAY, Date.parse(day) + DAY];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dateAt(middle, zone) < day) before = middle;
    else within = middle;
  }
  return within;
}

/** 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

export function bruteDayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Noon of the Monday after an instant of a weekend; null for one of a working day. No clock changes on a Monday. */
export function bruteMondayNoon(instant: number, zone: string): number | null {
  const day = dateAt(instant, zone);
  const ahead = { 6: 2, 0: 1 }[weekdayOf(day)];
  return ahead === undefined ? null : bruteMidnight(bruteDayAfter(day, ahead), zone) + 12 * HOUR;
}
