import type { ShopFacts } from '../../engine/shop-facts.ts';
import type { Caller } from './call.ts';
import type { Unreadable } from './config.ts';

/** Brings `createShopFacts`, wherever that comes from. */
export type BringFacts = () => Promise<(caller: Caller, report: (item: Unreadable) => void) => ShopFacts>;

/** What the shop knows beside its chats; what asks for it is brought with the first question. */
export function factsWhenAsked(bring: () => Promise<ShopFacts>): ShopFacts {
  return {
    ordersOf: async (buyer, pageToken) => (await bring()).ordersOf(buyer, pageToken),
    movedOrders: async (since, pageToken) => (await bring()).movedOrders(since, pageToken),
    orders: async (ids) => (await bring()).orders(ids),
    returnsOf: async (of, pageToken) => (await bring()).returnsOf(of, pageToken),
    trackingOf: async (order) => (await bring()).trackingOf(order),
    packageOf: async (id) => (await bring()).packageOf(id),
    products: async (pageToken) => (await bring()).products(pageToken),
    pictureOf: async (product) => (await bring()).pictureOf(product),
    vouchers: async (pageToken) => (await bring()).vouchers(pageToken),
  };
}
