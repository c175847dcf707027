import type { MarketRule } from '../shop/market.ts';
import type { ResponseRate } from './response-rate.ts';

/** How a response rate stands against what the market asks for. */
export type TargetState =
  /** Nothing to divide by: the rate is shown as "–". */
  | 'none'
  | 'met'
  /** Under the target. */
  | 'below'
  /** Under the share at which the platform warns. */
  | 'warning';

export interface TargetStanding {
  readonly state: TargetState;
  /** How many more late chats the rate bears and still meets its target; null without a rate. */
  readonly missesLeft: number | null;
}

/** Shares are data with at most three decimals: as whole thousandths they compare exactly. */
function thousandths(share: number): number {
  return Math.round(share * 1000);
}

/**
 * Whether a response rate meets the market's target, and how many more chats may be late before it does not. Chats
 * still pending are not in it: each of them that is answered in time gives a little more room.
 */
export function againstTarget(
  { counted, inTime }: Pick<ResponseRate, 'counted' | 'inTime'>,
  rule: Pick<MarketRule, 'target' | 'warning'>,
): TargetStanding {
  if (counted === 0) return { state: 'none', missesLeft: null };
  const target = thousandths(rule.target);
  const missesLeft = Math.floor((inTime * 1000) / target) - counted;
  if (missesLeft >= 0) return { state: 'met', missesLeft };
  const warned = rule.warning !== null && inTime * 1000 < thousandths(rule.warning) * counted;
  return { state: warned ? 'warning' : 'below', missesLeft: 0 };
}
