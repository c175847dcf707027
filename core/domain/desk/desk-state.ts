import { type Conversation, newConversation } from '../chat/conversation.ts';
import { evolveConversation } from '../chat/evolve-conversation.ts';
import type { Order } from '../order/order.ts';
import { evolveOrder } from '../order/record-order.ts';
import { evolveShop } from '../shop/evolve-shop.ts';
import type { Shop } from '../shop/shop.ts';
import type { DeskEvent } from './event.ts';
import { isOfConversation, isOfOrder } from './stream.ts';

/** The state of a desk, or of a part of it, as it was at some place in the log. */
export interface DeskSnapshot {
  readonly shop: Shop;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly orders: ReadonlyMap<string, Order>;
}

/** A desk that events are applied to: values never change, the maps' entries do. */
export class DeskState implements DeskSnapshot {
  shop: Shop;
  readonly conversations: Map<string, Conversation>;
  readonly orders: Map<string, Order>;

  constructor({ shop, conversations, orders }: DeskSnapshot) {
    this.shop = shop;
    this.conversations = new Map(conversations);
    this.orders = new Map(orders);
  }

  apply(event: DeskEvent): void {
    if (isOfConversation(event)) {
      const before = this.conversations.get(event.conversation) ?? newConversation(event.conversation);
      this.conversations.set(event.conversation, evolveConversation(before, event));
    } else if (isOfOrder(event)) {
      const after = evolveOrder(this.orders.get(event.order), event);
      if (after) this.orders.set(event.order, after);
    } else {
      this.shop = evolveShop(this.shop, event);
    }
  }
}
