import { type DayResponse, daysOfWeek } from '../../domain/metrics/response-by-day.ts';
import type { ResponseRate, Standing } from '../../domain/metrics/response-rate.ts';
import type { Satisfaction } from '../../domain/metrics/satisfaction.ts';
import type { WindowHours } from '../../domain/shop/market.ts';
import type { DeskDb } from '../db.ts';
import { standingIn, starsIn } from '../projections/figure-facts.ts';
import { type Counts, countedBetween } from './counted-between.ts';
import { sessionsIn } from './sessions-today.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** The shop's figures at an instant, and the sessions of one agent (docs/rules.md §5). */
export interface Figures {
  /** The response rate of the last 7 days. */
  rate(hours: WindowHours): ResponseRate;
  /** The rate's chats by the day their buyer wrote, today and the six before it, oldest first. */
  days(hours: WindowHours): readonly DayResponse[];
  /** From today's ratings. */
  readonly satisfaction: Satisfaction;
  readonly sessionsToday: number;
}

function rateOf(counts: readonly Counts[], hours: WindowHours): ResponseRate {
  const sums: Record<Standing['is'], number> = { inTime: 0, late: 0, pending: 0, excluded: 0 };
  for (const [as, n] of counts.flatMap((each) => [...each])) {
    const is = standingIn(as, hours);
    if (is) sums[is] += n;
  }
  const { inTime, late, pending, excluded } = sums;
  return { counted: inTime + late, inTime, pending, excluded };
}

function satisfactionOf(counts: Counts): Satisfaction {
  const ratings = [...counts]
    .map(([as, n]) => ({ stars: starsIn(as), n }))
    .filter(({ stars }) => stars !== null);
  const sum = (of: typeof ratings) => of.reduce((total, { n }) => total + n, 0);
  return { rated: sum(ratings), good: sum(ratings.filter(({ stars }) => (stars ?? 0) >= 4)) };
}

/**
 * The shop's figures, from what is kept: the cost grows with the hours of a week and not with its chats.
 * @param now epoch ms, shop's clock. @param zone the shop's.
 */
export async function figuresOf(
  db: DeskDb,
  { agent, now, zone }: { readonly agent: string; readonly now: number; readonly zone: string },
): Promise<Figures> {
  const start = now - SEVEN_DAYS;
  const days = daysOfWeek(now, zone);
  const midnight = days.at(-1)?.from ?? now;
  // When clocks go back, the week begins within the oldest of its days.
  const cuts = [...new Set([start, ...days.map(({ from }) => Math.max(start, from)), now + 1])];
  const [counts, sessionsToday] = await db.transaction(
    'r',
    db.figureFacts,
    db.figureTallies,
    db.listClock,
    async () => {
      const found = await countedBetween(db, cuts, now);
      const sessions = await sessionsIn(db, found.at(-1) ?? new Map(), { agent, midnight, now });
      return [found, sessions] as const;
    },
  );
  const today: Counts = counts.at(-1) ?? new Map();
  const ofDays = counts.slice(-days.length);
  return {
    rate: (hours) => rateOf(counts, hours),
    days: (hours) =>
      days.map(({ day }, n) => {
        const { counted, inTime } = rateOf(ofDays.slice(n, n + 1), hours);
        return { day, counted, inTime };
      }),
    satisfaction: satisfactionOf(today),
    sessionsToday,
  };
}
