import type { Shop } from './shop.ts';
import { wallClock } from './zone.ts';

/** Hours of the reply window that drives filters, countdowns and the badge. */
export type WindowHours = 12 | 24;

/** What a market asks of its sellers from a date on. */
export interface MarketRule {
  /** First day in force, `YYYY-MM-DD` in the shop's zone; '' means since ever. */
  readonly from: string;
  readonly primary: WindowHours;
  /** Share of chats to be answered in time, 0..1. */
  readonly target: number;
  /** Below this share the platform warns; null where it does not. */
  readonly warning: number | null;
  /** Whether an agent's message that is only a greeting is a reply. */
  readonly greetingCounts: boolean;
  /** Whether what automation answers is a reply (docs/rules.md §1). */
  readonly automationCounts: boolean;
}

const elsewhere: readonly MarketRule[] = [
  { from: '', primary: 24, target: 0.85, warning: null, greetingCounts: true, automationCounts: true },
  {
    from: '2025-08-15',
    primary: 12,
    target: 0.85,
    warning: null,
    greetingCounts: true,
    automationCounts: true,
  },
];

const markets: Readonly<Record<string, readonly MarketRule[]>> = {
  US: [{ from: '', primary: 24, target: 0.9, warning: 0.85, greetingCounts: false, automationCounts: true }],
  UK: elsewhere,
  EU: elsewhere,
  ID: elsewhere,
  TH: elsewhere,
  VN: elsewhere,
  MY: elsewhere,
  PH: elsewhere,
  SG: elsewhere,
  MX: elsewhere,
  BR: elsewhere,
  JP: elsewhere,
};

/** The markets with data of their own. */
export const knownMarkets: readonly string[] = Object.keys(markets);

/** All rules of a market by their dates, the oldest first (docs/rules.md §3); without data of its own, those that hold in most. */
export function marketRules(market: string): readonly MarketRule[] {
  return markets[market] ?? elsewhere;
}

/**
 * The rule in force in a market on a day (docs/rules.md §3). A market without data of its own goes by the
 * rules that hold in most.
 * @param day `YYYY-MM-DD` in the shop's zone.
 */
export function marketRuleOn(market: string, day: string): MarketRule {
  const dated = marketRules(market);
  const inForce = dated.filter((rule) => rule.from <= day).at(-1);
  return inForce ?? (dated[0] as MarketRule);
}

/** Whether what automation answers counts as a reply where the shop is (docs/rules.md §1). @param now epoch ms. */
export function automationCounts({ market, zone }: Pick<Shop, 'market' | 'zone'>, now: number): boolean {
  return marketRuleOn(market, wallClock(now, zone).day).automationCounts;
}
