import { type DatedOrder, datedOrders } from '../order/dated-orders.ts';
import type { Order } from '../order/order.ts';
import type { BuyerFacts } from './buyer-facts.ts';

const DAY = 86_400_000;
const [THIRTY_DAYS, NINETY_DAYS, YEAR] = [30 * DAY, 90 * DAY, 365 * DAY];

export type InsightName =
  | 'repeatContact'
  | 'frequent'
  | 'repeating'
  | 'recent'
  | 'newFollower'
  | 'existingFollower'
  | 'potential'
  | 'potentialLive'
  | 'lapsed';

/** A fact that an insight rests on; `at` in epoch ms, null where no time matters. */
export interface Ground {
  readonly what: 'order' | 'chats' | 'followed' | 'unfollowed' | 'engaged' | 'wanted' | 'live';
  /** The order's id; '' for what is about none. */
  readonly order: string;
  readonly at: number | null;
}

/** What can be said of an insight: it holds, it does not, or the facts for it are not known (which is not "no"). */
export interface Insight {
  readonly name: InsightName;
  readonly is: 'holds' | 'doesNot' | 'unknown';
  readonly restsOn: readonly Ground[];
}

/** What a desk knows of a buyer, for the insights of docs/rules.md §7. */
export interface BuyerHistory {
  readonly facts: BuyerFacts;
  /** All of the buyer's orders, of whatever age. */
  readonly orders: readonly Order[];
  /** An order that more than one of their chats is about; null without one. */
  readonly repeatOrder: string | null;
}

type Said = Omit<Insight, 'name'>;

const unknown: Said = { is: 'unknown', restsOn: [] };

function said(holds: boolean, ...restsOn: readonly Ground[]): Said {
  return { is: holds ? 'holds' : 'doesNot', restsOn };
}

function fact(what: Ground['what'], at: number): Ground {
  return { what, order: '', at };
}

function ordered({ id, at }: DatedOrder): Ground {
  return { what: 'order', order: id, at };
}

type OrderInsight = 'frequent' | 'repeating' | 'recent' | 'lapsed';

/** What paid orders with a known date say; without one nothing is known. */
function fromOrders(orders: readonly DatedOrder[], now: number): Record<OrderInsight, Said> {
  const [first, last] = [orders[0], orders.at(-1)];
  if (!first || !last) return { frequent: unknown, repeating: unknown, recent: unknown, lapsed: unknown };
  const recently = orders.filter(({ at }) => now - at <= NINETY_DAYS);
  const age = now - last.at;
  return {
    frequent: said(recently.length > 1, ...recently.map(ordered)),
    repeating: said(age <= NINETY_DAYS && first.at < last.at, ordered(first), ordered(last)),
    recent: said(now - first.at <= NINETY_DAYS, ordered(first)),
    lapsed: said(age > THIRTY_DAYS && age <= YEAR, ordered(last)),
  };
}

function newFollower({ following }: BuyerFacts, now: number): Said {
  if (!following) return unknown;
  const { is, since } = following;
  return said(is && now - since <= THIRTY_DAYS, fact(is ? 'followed' : 'unfollowed', since));
}

function existingFollower({ following, engagedAt }: BuyerFacts, now: number): Said {
  if (!following) return unknown;
  const { is, since } = following;
  const follows = fact(is ? 'followed' : 'unfollowed', since);
  if (!is || now - since <= THIRTY_DAYS) return said(false, follows);
  if (engagedAt === null) return { is: 'unknown', restsOn: [follows] };
  return said(now - engagedAt <= THIRTY_DAYS, follows, fact('engaged', engagedAt));
}

/** A purchase at the instant of the favourite or since answers it, of whatever it was. */
function potential({ wantedAt }: BuyerFacts, orders: readonly DatedOrder[], now: number): Said {
  if (wantedAt === null) return unknown;
  const bought = orders.find(({ at }) => at >= wantedAt);
  const holds = now - wantedAt <= THIRTY_DAYS && !bought;
  return said(holds, fact('wanted', wantedAt), ...(bought ? [ordered(bought)] : []));
}

/**
 * The nine insights about a buyer that hold, do not or are unknown (docs/rules.md §7). Only paid orders whose
 * date is known count.
 * @param now epoch ms.
 */
export function insightsOf({ facts, orders, repeatOrder }: BuyerHistory, now: number): readonly Insight[] {
  const dated = datedOrders(orders, now);
  const { liveAt } = facts;
  const all: Record<InsightName, Said> = {
    repeatContact: said(
      repeatOrder !== null,
      ...(repeatOrder === null ? [] : [{ what: 'chats', order: repeatOrder, at: null } as const]),
    ),
    ...fromOrders(dated, now),
    newFollower: newFollower(facts, now),
    existingFollower: existingFollower(facts, now),
    potential: potential(facts, dated, now),
    potentialLive: liveAt === null ? unknown : said(true, fact('live', liveAt)),
  };
  return Object.entries(all).map(([name, each]) => ({ name: name as InsightName, ...each }));
}
