import { type BuyerFacts, evolveBuyer, unknownBuyer } from '../buyer/buyer-facts.ts';
import type { Chat } from '../chat/chat.ts';
import { type Conversation, newConversation } from '../chat/conversation.ts';
import { evolveConversation } from '../chat/evolve-conversation.ts';
import type { Order } from '../order/order.ts';
import { evolveOrder } from '../order/record-order.ts';
import { evolveShop } from '../shop/evolve-shop.ts';
import type { Shop } from '../shop/shop.ts';
import { type Books, evolveBooks } from './books.ts';
import type { DeskEvent } from './event.ts';
import { isOfBuyer, isOfConversation, isOfOrder, isOfShop } from './stream.ts';

/** The state of a desk, or of a part of it, as it was at some place in the log. */
export interface DeskSnapshot {
  readonly shop: Shop;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly buyers: ReadonlyMap<string, BuyerFacts>;
  readonly books: Books;
}

/** A chat that events changed, with the conversation as it was then. */
export interface TouchedChat {
  readonly conversation: Conversation;
  readonly chat: Chat;
}

/** A desk that events are applied to: values never change, the maps' entries do. */
export class DeskState implements DeskSnapshot {
  shop: Shop;
  readonly conversations: Map<string, Conversation>;
  readonly orders: Map<string, Order>;
  readonly buyers: Map<string, BuyerFacts>;
  books: Books;
  /** Every chat that was changed, by its id, as it is now: a conversation may go through several at once. */
  readonly touched = new Map<string, TouchedChat>();

  constructor({ shop, conversations, orders, buyers, books }: DeskSnapshot) {
    this.shop = shop;
    this.conversations = new Map(conversations);
    this.orders = new Map(orders);
    this.buyers = new Map(buyers);
    this.books = books;
  }

  apply(event: DeskEvent): void {
    this.books = evolveBooks(this.books, event);
    if (isOfConversation(event)) {
      const before = this.conversations.get(event.conversation) ?? newConversation(event.conversation);
      const after = evolveConversation(before, event);
      this.conversations.set(event.conversation, after);
      this.#touch(before, after);
    } else if (isOfOrder(event)) {
      const after = evolveOrder(this.orders.get(event.order), event);
      if (after) this.orders.set(event.order, after);
    } else if (isOfBuyer(event)) {
      this.buyers.set(
        event.buyer,
        evolveBuyer(this.buyers.get(event.buyer) ?? unknownBuyer(event.buyer), event),
      );
    } else if (isOfShop(event)) {
      this.shop = evolveShop(this.shop, event);
    }
  }

  #touch(before: Conversation, after: Conversation): void {
    const { buyer, outgoing, latest, previous } = after;
    const same = buyer === before.buyer && outgoing === before.outgoing;
    if (latest && !(same && latest === before.latest))
      this.touched.set(latest.id, { conversation: after, chat: latest });
    if (previous && !(same && (previous === before.previous || previous === before.latest))) {
      this.touched.set(previous.id, { conversation: after, chat: previous });
    }
  }
}
