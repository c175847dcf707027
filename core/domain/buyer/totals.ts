import type { Chat } from '../chat/chat.ts';
import { type Amounts, amountsOf } from '../order/money.ts';
import type { Order } from '../order/order.ts';

const THIRTY_DAYS = 30 * 86_400_000;

/** The figures about a buyer (docs/rules.md §7). */
export interface BuyerTotals {
  /** Paid orders, of whatever age and date. */
  readonly orders: number;
  /** What was paid for them, per currency. */
  readonly gmv: Amounts;
  /** Chats opened in the last 30 days in which the buyer said more than greetings and thanks. */
  readonly pastChats: number;
  /** Mean rating of those chats, to two decimals, half up; null without a rating. */
  readonly averageCsat: number | null;
}

/** Whether a chat was opened in the last 30 days. @param now epoch ms. */
function isOfTheMonth(chat: Chat, now: number): boolean {
  return chat.openedAt >= now - THIRTY_DAYS && chat.openedAt <= now;
}

/** Whether its buyer is known to have said nothing but greetings, thanks, yes or no. */
function isSmallTalk(chat: Chat): boolean {
  return chat.orders.length === 0 && chat.read?.smallTalk === true;
}

/** A mean to two decimals, half up; of whole numbers, so that nothing is lost on the way. */
function meanOf(stars: readonly number[]): number | null {
  if (stars.length === 0) return null;
  const sum = stars.reduce((total, each) => total + each, 0);
  return Math.floor((200 * sum + stars.length) / (2 * stars.length)) / 100;
}

/**
 * A buyer's totals.
 * @param chats theirs, at least those of the last 30 days. @param now epoch ms.
 */
export function totalsOf(orders: readonly Order[], chats: readonly Chat[], now: number): BuyerTotals {
  const paid = orders.filter((order) => order.paid);
  const recent = chats.filter((chat) => isOfTheMonth(chat, now));
  return {
    orders: paid.length,
    gmv: amountsOf(paid),
    pastChats: recent.filter((chat) => !isSmallTalk(chat)).length,
    averageCsat: meanOf(recent.flatMap(({ facts }) => facts.rating?.stars ?? [])),
  };
}
