import { marketRuleOn } from '../shop/market.ts';
import type { Shop } from '../shop/shop.ts';
import { wallClock } from '../shop/zone.ts';
import type { Content } from './content.ts';
import { isBareGreeting } from './greeting.ts';

/** Whether an agent's message is a reply at its instant: everywhere, but for a bare greeting where the market says so. */
export function agentMessageIsReply(shop: Shop, content: Content, at: number): boolean {
  if (content.kind !== 'text' || !isBareGreeting(content.text)) return true;
  return marketRuleOn(shop.market, wallClock(at, shop.zone).day).greetingCounts;
}
