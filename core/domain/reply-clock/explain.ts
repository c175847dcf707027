import { marketRuleOn, type WindowHours } from '../shop/market.ts';
import { holidayAt, type Shop } from '../shop/shop.ts';
import { wallClock } from '../shop/zone.ts';
import { mondayNoon } from './deadlines.ts';
import type { Wait } from './wait.ts';

const HOUR = 3_600_000;

/** A line of the ledger of a deadline (docs/rules.md §3). Times are epoch ms. */
export type LedgerEntry =
  /** When the oldest unanswered message was written. */
  | { readonly what: 'wrote'; readonly at: number }
  /** The market's rule of that day; `from` is its date, '' since ever. */
  | { readonly what: 'rule'; readonly market: string; readonly from: string; readonly primary: WindowHours }
  /** The chat was opened in holiday mode: it never has a deadline. */
  | { readonly what: 'openedInHoliday' }
  /** It came in holiday mode; the windows are counted from its end, or not yet while it lasts (null). */
  | { readonly what: 'holiday'; readonly from: number; readonly countedFrom: number | null }
  /** The window itself. */
  | { readonly what: 'window'; readonly hours: WindowHours; readonly until: number }
  /** Weekend cover held: nothing is due before this Monday noon. `added` is what it moves each window by, ms. */
  | {
      readonly what: 'weekendCover';
      readonly until: number;
      readonly added12: number;
      readonly added24: number;
    }
  | {
      readonly what: 'due';
      readonly hours: WindowHours;
      readonly at: number;
      readonly primary: boolean;
      readonly dueSoonAt: number | null;
    };

function added(wait: Wait, shop: Shop, countedFrom: number): LedgerEntry[] {
  const own = [countedFrom + 12 * HOUR, countedFrom + 24 * HOUR] as const;
  const windows: LedgerEntry[] = [
    { what: 'window', hours: 12, until: own[0] },
    { what: 'window', hours: 24, until: own[1] },
  ];
  if (!wait.covered) return windows;
  const until = mondayNoon(wait.since, shop.zone);
  const [added12, added24] = own.map((each) => Math.max(0, until - each)) as [number, number];
  return [...windows, { what: 'weekendCover', until, added12, added24 }];
}

function results({ deadlines, primary }: Wait): LedgerEntry[] {
  if (!deadlines) return [];
  const { due12, due24, dueSoonAt } = deadlines;
  const due = (hours: WindowHours, at: number): LedgerEntry => {
    const isPrimary = hours === primary;
    return { what: 'due', hours, at, primary: isPrimary, dueSoonAt: isPrimary ? dueSoonAt : null };
  };
  return [due(12, due12), due(24, due24)];
}

/**
 * How the deadlines of a wait came to be, line by line, as data a screen words: when the buyer wrote, the rule and
 * its date, what was added and why, and what came of it for both windows. It explains what was decided then; what
 * was switched since is not looked at.
 */
export function explainDeadline(wait: Wait, shop: Shop, openedInHoliday = false): readonly LedgerEntry[] {
  const { since, countedFrom } = wait;
  const { from } = marketRuleOn(shop.market, wallClock(since, shop.zone).day);
  const entries: LedgerEntry[] = [
    { what: 'wrote', at: since },
    { what: 'rule', market: shop.market, from, primary: wait.primary },
  ];
  if (openedInHoliday) return [...entries, { what: 'openedInHoliday' }];
  if (countedFrom !== since) {
    const holiday = holidayAt(shop, since);
    entries.push({ what: 'holiday', from: holiday?.from ?? since, countedFrom });
  }
  return countedFrom === null ? entries : [...entries, ...added(wait, shop, countedFrom), ...results(wait)];
}
