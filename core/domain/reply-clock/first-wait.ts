import type { Chat } from '../chat/chat.ts';
import { marketRuleOn } from '../shop/market.ts';
import { holidayAt, type Shop } from '../shop/shop.ts';
import { wallClock } from '../shop/zone.ts';
import type { Wait } from './wait.ts';

const HOUR = 3_600_000;

/**
 * The wait that a chat's first inbound message began, over or not: what the response rates count by. A chat keeps of it both
 * deadlines; what else was decided then follows from them. Weekend cover that moved neither is not told from none.
 * @returns null where the buyer has written nothing.
 */
export function firstWait(chat: Chat, shop: Shop): Wait | null {
  const { firstInbound } = chat.facts;
  if (!firstInbound) return null;
  const { at: since, due12, due24 } = firstInbound;
  if (chat.wait?.since === since) return chat.wait;
  const { primary } = marketRuleOn(shop.market, wallClock(since, shop.zone).day);
  const base = { since, primary };
  if (due12 === null || due24 === null)
    return { ...base, covered: false, countedFrom: null, deadlines: null };
  const [dueAt, dueSoonAt] = primary === 24 ? [due24, due24 - 4 * HOUR] : [due12, due12 - 2 * HOUR];
  return {
    ...base,
    covered: due24 - due12 !== 12 * HOUR,
    // Where cover moved both windows to one instant, nothing is left of where they began.
    countedFrom: due24 === due12 ? (holidayAt(shop, since)?.to ?? since) : due24 - 24 * HOUR,
    deadlines: { due12, due24, dueAt, dueSoonAt },
  };
}
