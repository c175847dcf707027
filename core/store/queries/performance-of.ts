import type { DayResponse } from '../../domain/metrics/response-by-day.ts';
import type { ResponseRate } from '../../domain/metrics/response-rate.ts';
import type { Satisfaction } from '../../domain/metrics/satisfaction.ts';
import { againstTarget, type TargetStanding } from '../../domain/metrics/target.ts';
import { marketRuleOn, type WindowHours } from '../../domain/shop/market.ts';
import { wallClock } from '../../domain/shop/zone.ts';
import type { DeskDb } from '../db.ts';
import { figuresOf } from './figures-of.ts';
import { shopNow } from './shop-now.ts';

/** The figures on top of the desk. */
export interface Performance {
  /** The window that counts in the shop's market today. */
  readonly hours: WindowHours;
  /** The share the market asks for, 0..1. */
  readonly target: number;
  readonly rate: ResponseRate;
  /** How the rate stands against the target. */
  readonly standing: TargetStanding;
  /** The rate's chats by the day their buyer wrote, oldest first. */
  readonly days: readonly DayResponse[];
  readonly satisfaction: Satisfaction;
  /** Of the agent asked about. */
  readonly sessionsToday: number;
}

/** Response rate and satisfaction of the shop, sessions of an agent (docs/rules.md §5). @param now epoch ms, shop's clock. */
export async function performanceOf(
  db: DeskDb,
  { agent, now }: { readonly agent: string; readonly now: number },
): Promise<Performance> {
  const shop = await shopNow(db);
  const rule = marketRuleOn(shop.market, wallClock(now, shop.zone).day);
  const { primary: hours, target } = rule;
  const figures = await figuresOf(db, { agent, now, zone: shop.zone });
  const rate = figures.rate(hours);
  return {
    hours,
    target,
    rate,
    standing: againstTarget(rate, rule),
    days: figures.days(hours),
    satisfaction: figures.satisfaction,
    sessionsToday: figures.sessionsToday,
  };
}
