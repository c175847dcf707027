const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Keeps a number and its unit on one line. */
const joint = '\u202f';

/** What has gone by, in whole minutes: nobody has to hurry by seconds any more. '' before the first. */
export function gone(ms: number): string {
  if (ms < MINUTE) return '';
  return ms < 10 * MINUTE ? `${Math.floor(ms / MINUTE)}${joint}m` : duration(ms);
}

function two(high: number, highUnit: string, low: number, lowUnit: string, pad: boolean): string {
  const second = pad ? String(low).padStart(2, '0') : String(low);
  return `${high}${joint}${highUnit} ${second}${joint}${lowUnit}`.replace(' ', joint);
}

/**
 * A length of time in at most two units: 38 s, 9 m 05 s, 42 m, 1 h 12 m, 2 d 4 h. Cut, not rounded: what a person
 * has left is never said to be more than it is.
 * @param ms Milliseconds, not negative.
 */
export function duration(ms: number): string {
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)}${joint}s`;
  if (ms < 10 * MINUTE)
    return two(Math.floor(ms / MINUTE), 'm', Math.floor((ms % MINUTE) / SECOND), 's', true);
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)}${joint}m`;
  if (ms < DAY) return two(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'm', true);
  return two(Math.floor(ms / DAY), 'd', Math.floor((ms % DAY) / HOUR), 'h', false);
}
