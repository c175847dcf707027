import type { GuardReport } from '../domain/guard/report.ts';

/** What a page of the Seller Center shows, as far as the desk knows such pages. */
export type SellerPage = 'home' | 'orderList' | 'orderDetail' | 'returnList' | 'reviews' | 'other';

/**
 * Everything a content script may ask of the worker. The page it runs in may have made it up, so none of it does more
 * than open the desk, and no answer holds anything of a buyer.
 */
export type PageAsk =
  /** May chats be started about these orders? Answers {@link OrderStanding}s, `checking` for what the desk does not know yet. */
  | { readonly page: 'orders'; readonly orders: readonly string[] }
  /** The same, but orders that the desk does not know are read from the shop first. */
  | { readonly page: 'ordersFromShop'; readonly orders: readonly string[] }
  /** Open the desk: on the chat about an order, which is started where there is none; null on the inbox. Comes from a click. */
  | { readonly page: 'openDesk'; readonly order: string | null }
  /** Check a reply to a review; nothing of it is kept. Answers a {@link GuardReport}. */
  | { readonly page: 'guard'; readonly text: string }
  /** A page that should have had rows to add buttons to had none that could be read. */
  | { readonly page: 'unreadable'; readonly what: SellerPage; readonly host: string };

/** Whether a chat about an order may be started, worded for the person before the button. */
export interface OrderStanding {
  readonly order: string;
  readonly state: 'allowed' | 'refused' | 'checking';
  /** Why it is refused, or why it cannot be said yet; '' where it is allowed. */
  readonly why: string;
}

export type PageAnswerTo<Kind extends PageAsk['page']> = Kind extends 'orders' | 'ordersFromShop'
  ? readonly OrderStanding[]
  : Kind extends 'guard'
    ? GuardReport
    : null;

/** Where the worker leaves for content scripts how many chats are unread: a number in `storage.local`. No person's data goes there. */
export const unreadKey = 'unread';
