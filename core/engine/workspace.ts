import { type Conversation, newConversation } from '../domain/chat/conversation.ts';
import { evolveConversation } from '../domain/chat/evolve-conversation.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import { isOfConversation, isOfOrder } from '../domain/desk/stream.ts';
import type { DeskView, KnownMessage } from '../domain/desk/view.ts';
import type { Order } from '../domain/order/order.ts';
import { evolveOrder } from '../domain/order/record-order.ts';
import type { Shop } from '../domain/shop/shop.ts';
import type { ShopEvent } from '../domain/shop/events.ts';
import { evolveShop } from '../domain/shop/evolve-shop.ts';

/** The loaded part of the desk while a batch is decided: values never change, the maps' entries do. */
export class Workspace implements DeskView {
  shop: Shop;
  readonly conversations: Map<string, Conversation>;
  readonly orders: Map<string, Order>;
  readonly known: Map<string, KnownMessage>;
  readonly loads: DeskView['loads'];
  readonly found: readonly string[];

  constructor(view: DeskView) {
    this.shop = view.shop;
    this.conversations = new Map(view.conversations);
    this.orders = new Map(view.orders);
    this.known = new Map(view.known);
    this.loads = view.loads;
    this.found = view.found;
  }

  apply(event: DeskEvent): void {
    if (isOfConversation(event)) {
      const before = this.conversations.get(event.conversation) ?? newConversation(event.conversation);
      this.conversations.set(event.conversation, evolveConversation(before, event));
      if (event.type === 'MessageReceived') {
        this.known.set(event.message.id, { entry: event.message.id, placed: true });
      }
    } else if (isOfOrder(event)) {
      const after = evolveOrder(this.orders.get(event.order), event);
      if (after) this.orders.set(event.order, after);
    } else {
      this.shop = evolveShop(this.shop, event as ShopEvent);
    }
  }
}
