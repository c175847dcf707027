import type { CountedChat } from '../../../core/domain/metrics/counted-chat.ts';
import type { Period } from '../../../core/domain/metrics/period.ts';
import { sessions } from '../../../core/domain/metrics/satisfaction.ts';
import {
  type Service,
  type ServiceFacts,
  serviceOf,
  serviceOfEach,
  type Whose,
} from '../../../core/domain/metrics/service.ts';
import { type MarketRule, marketRuleOn } from '../../../core/domain/shop/market.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { spanMark, spanName } from './span-words.ts';
import { type Span, spansOf } from './spans.ts';

const inOrder = new Intl.Collator(undefined, { numeric: true });

/** The service of one place of the charts. */
export interface SpanService extends Service, Span {
  readonly name: string;
  readonly mark: string;
}

/** What the view shows, worked out from facts. */
export interface ServiceReport {
  readonly rule: MarketRule;
  readonly whole: Service;
  /** Whether a place is a week. */
  readonly byWeek: boolean;
  readonly spans: readonly SpanService[];
  /** Of each agent who had any, most first; empty where one agent is asked for. */
  readonly agents: readonly { readonly nickname: string; readonly id: string; readonly sessions: number }[];
}

interface ReportQuestion {
  readonly period: Period;
  /** As of when, epoch ms. */
  readonly now: number;
  readonly whose: Whose;
  readonly shop: Shop;
}

/** How a shop served its buyers in a period, altogether, place by place and agent by agent. */
export function reportOf(facts: ServiceFacts, { period, now, whose, shop }: ReportQuestion): ServiceReport {
  const { zone, market } = shop;
  const spans = spansOf(period, zone);
  return {
    rule: marketRuleOn(market, wallClock(now, zone).day),
    whole: serviceOf(facts, period, now, whose),
    byWeek: spans.some(({ first, last }) => first !== last),
    spans: serviceOfEach(facts, spans, now, whose).map((span) => ({
      ...span,
      name: spanName(span, zone, now),
      mark: spanMark(span),
    })),
    agents: whose.agent === undefined ? sessionsByAgent(facts, period, whose, shop) : [],
  };
}

/** The sessions of each agent that chats came to in a period (docs/rules.md §5). */
function sessionsByAgent(
  { chats }: ServiceFacts,
  { from, to }: Period,
  { category }: Whose,
  shop: Shop,
): ServiceReport['agents'] {
  const ofAgent = new Map<string, Set<CountedChat>>();
  for (const { chat } of chats) {
    if (category !== undefined && chat.category !== category) continue;
    for (const { to: id } of chat.facts.assignments) {
      const theirs = ofAgent.get(id) ?? new Set();
      ofAgent.set(id, theirs.add(chat));
    }
  }
  return [...ofAgent]
    .map(([id, theirs]) => ({
      id,
      sessions: sessions([...theirs], from, to, id),
      nickname: shop.agents[id]?.nickname ?? id,
    }))
    .filter((each) => each.sessions > 0)
    .sort((a, b) => b.sessions - a.sessions || inOrder.compare(a.nickname, b.nickname));
}
