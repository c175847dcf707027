import { expect, test } from 'vitest';
import { duration, gone } from '../../components/ui/duration.ts';
import { dayHeading, exactly, sinceShort, whenShort } from '../../components/ui/moment.ts';
import { percent } from '../../components/ui/share.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The narrow no-break spaces as plain ones, so that a test can be read. */
const plain = (words: string) => words.replaceAll('\u202f', ' ');

test.each([
  [38 * SECOND, '38 s'],
  [9 * MINUTE + 5 * SECOND, '9 m 05 s'],
  [10 * MINUTE, '10 m'],
  [42 * MINUTE + 59 * SECOND, '42 m'],
  [HOUR + 12 * MINUTE, '1 h 12 m'],
  [11 * HOUR + 2 * MINUTE, '11 h 02 m'],
  [2 * DAY + 4 * HOUR, '2 d 4 h'],
])('%i ms left is said as %s', (ms, words) => {
  expect(plain(duration(ms))).toBe(words);
});

test('a length of time never breaks between its parts', () => {
  expect(duration(HOUR + 12 * MINUTE)).not.toContain(' ');
});

test('what has gone by is counted in minutes', () => {
  expect(gone(59 * SECOND)).toBe('');
  expect(plain(gone(6 * MINUTE + 30 * SECOND))).toBe('6 m');
  expect(plain(gone(HOUR + 12 * MINUTE))).toBe('1 h 12 m');
});

const now = Date.parse('2026-03-10T04:31:00Z');
const jakarta = 'Asia/Jakarta';

test('when something was is as short as it can be told apart', () => {
  expect(whenShort(now - HOUR, now, jakarta)).toBe('10:31');
  expect(whenShort(now - DAY, now, jakarta)).toBe('Mon');
  expect(whenShort(now - 12 * DAY, now, jakarta)).toBe('26 Feb');
});

test('from when on something is so is said to the minute, also over midnight', () => {
  const midnight = Date.parse('2026-03-09T17:00:00Z');
  expect(sinceShort(midnight - MINUTE, midnight - MINUTE, jakarta)).toBe('23:59');
  expect(sinceShort(midnight - MINUTE, midnight + MINUTE, jakarta)).toBe('Mon 23:59');
  expect(sinceShort(now - 12 * DAY, now, jakarta)).toBe('26 Feb');
});

test('days are those of the shop, not of the device', () => {
  // 17:30 UTC is already the next day in Jakarta.
  const evening = Date.parse('2026-03-09T17:30:00Z');
  expect(dayHeading(evening, now, jakarta)).toBe('Today');
  expect(dayHeading(evening, now, 'Europe/London')).toBe('Yesterday');
  expect(dayHeading(now - 2 * DAY, now, jakarta)).toBe('Sunday 8 March');
  expect(dayHeading(now - 300 * DAY, now, jakarta)).toContain('2025');
});

test('an exact time names its zone', () => {
  expect(exactly(now, jakarta)).toBe('Tue 10 March, 11:31 (Asia/Jakarta)');
});

test('a share of nothing is no figure, and only one near its target has a decimal', () => {
  expect(percent(0, 0)).toBe('–');
  expect(percent(54, 58, 0.85)).toBe('93.1%');
  expect(percent(1, 2, 0.85)).toBe('50%');
  expect(percent(24, 25)).toBe('96%');
});
