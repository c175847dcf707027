import type { Category } from '../../../core/domain/chat/chat.ts';
import { lastDays, type Period, wholeDays } from '../../../core/domain/metrics/period.ts';
import { dayAfter, isDay } from '../../../core/domain/shop/zone.ts';

/** The last so many times 24 hours, or days of the shop from one to another. */
export type AskedPeriod =
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'days'; readonly first: string; readonly last: string };

/** What the view is asked for. */
export interface AskedService {
  readonly period: AskedPeriod;
  readonly agent: string | undefined;
  readonly category: Category | undefined;
}

/** The periods that are one choice each, in days. */
export const usualPeriods = [7, 30, 90] as const;

export const categories = ['prePurchase', 'logistics', 'aftersales', 'none'] as const satisfies Category[];

/** The longest time that is drawn at once, days. */
const longest = 366;

/** Why two days cannot be a period, and at which of them that is said; null where they can. */
export interface PeriodTrouble {
  readonly at: 'first' | 'last';
  readonly why: 'noDay' | 'ahead' | 'backwards' | 'tooLong';
}

/** @param today the shop's day, `YYYY-MM-DD`. */
export function periodTrouble(first: string, last: string, today: string): PeriodTrouble | null {
  if (!isDay(first)) return { at: 'first', why: 'noDay' };
  if (!isDay(last)) return { at: 'last', why: 'noDay' };
  if (first > today) return { at: 'first', why: 'ahead' };
  if (last > today) return { at: 'last', why: 'ahead' };
  if (last < first) return { at: 'last', why: 'backwards' };
  return dayAfter(first, longest - 1) < last ? { at: 'first', why: 'tooLong' } : null;
}

/** What an address asks for; what it cannot mean is left out. @param today the shop's day. @param agents those of the shop, by id. */
export function askedService(
  address: URLSearchParams,
  today: string,
  agents: Readonly<Record<string, unknown>>,
): AskedService {
  const agent = address.get('agent') ?? '';
  return {
    period: periodIn(address, today),
    agent: Object.hasOwn(agents, agent) ? agent : undefined,
    category: categories.find((each) => each === address.get('category')),
  };
}

function periodIn(address: URLSearchParams, today: string): AskedPeriod {
  const [first, last] = [address.get('from') ?? '', address.get('to') ?? ''];
  if (address.get('period') === 'days' && periodTrouble(first, last, today) === null)
    return { kind: 'days', first, last };
  return { kind: 'last', days: usualPeriods.find((days) => String(days) === address.get('period')) ?? 7 };
}

/** The instants that are asked for, up to now. @param now epoch ms. */
export function periodOf(asked: AskedPeriod, zone: string, now: number): Period {
  return asked.kind === 'last' ? lastDays(asked.days, now) : wholeDays(asked.first, asked.last, zone, now);
}
