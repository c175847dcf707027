import { firstShortfall } from '../../../core/domain/metrics/ahead.ts';
import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { hourShort } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.ahead.deadlines;
const HOUR = 3_600_000;

/** What will happen, in a sentence: how many chats fall due by when, and how many of them would be late. @param now epoch ms. @param asked how many hours ahead. */
export function outlook(ahead: Ahead, now: number, asked: number, zone: string): string {
  const { hours, due, pace } = ahead;
  const end = isFurther(ahead, now, asked)
    ? texts.by(hourShort(ahead.until, now, zone))
    : texts.within(asked);
  if (due === 0) return texts.none(end);
  if (!pace.known) return texts.unknown(due, end, pace.why);
  const short = firstShortfall(hours, now, pace.perHour);
  if (!short) return texts.inTime(due, end);
  const before = hours.filter(({ from }) => from <= short.from);
  const sum = before.reduce((total, hour) => total + hour.due.length, 0);
  const said = texts.late(sum, texts.by(hourShort(short.from + HOUR, now, zone)), short.late);
  return sum < due ? `${said} ${texts.inAll(due, end)}` : said;
}

/** Whether is looked further ahead than was asked, to Monday noon. The answer may be a little older than the clock. */
export function isFurther({ until }: Pick<Ahead, 'until'>, now: number, asked: number): boolean {
  return until > now + (asked + 1) * HOUR;
}
