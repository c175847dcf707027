import type { BuyerDeed } from '../../core/domain/buyer/events.ts';
import type { ConversationEvent } from '../../core/domain/chat/events.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';

/** A chat told from the events alone, without the product's own reading of them. */
export interface ChatStory {
  readonly buyer: string;
  readonly openedAt: number;
  readonly inHoliday: boolean;
  readonly bySeller: boolean;
  /** Its messages in their order. */
  readonly lines: {
    who: 'buyer' | 'agent' | 'automation';
    at: number;
    reply: boolean;
    by: string | null;
    inHoliday: boolean;
    /** The chatbot did all that it can. */
    chatbot: boolean;
  }[];
  readonly orders: Set<string>;
  readonly assigned: { to: string; at: number }[];
  readonly answered: number[];
  readonly answeredBy: { by: string | null; after: number }[];
  awaitingSince: number | null;
  /** From when the 12 h and 24 h are counted; null: not (yet). */
  countedFrom: number | null;
  unasked: boolean;
  flagged: boolean;
  category: string;
  holder: string | null;
  closed: { at: number; by: string | null } | null;
  rating: { stars: number; at: number } | null;
}

/** An order as the log last told it. */
export interface OrderStory {
  readonly buyer: string;
  readonly createdAt: number | null;
  readonly currency: string;
  readonly amount: string;
  readonly paid: boolean;
}

/** What a log tells: every chat in the order of opening, every order, what each buyer did, who is blocked. */
export class LogStory {
  readonly chats: ChatStory[] = [];
  readonly orders = new Map<string, OrderStory>();
  readonly deeds: { buyer: string; fact: BuyerDeed; at: number }[] = [];
  readonly blocked = new Set<string>();
  #holiday = false;
  readonly #chatbot: { from: number; all: boolean }[] = [];

  constructor(events: readonly DeskEvent[]) {
    for (const event of events) this.#hear(event);
  }

  chatsOf(buyer: string): ChatStory[] {
    return this.chats.filter((chat) => chat.buyer === buyer);
  }

  #hear(event: DeskEvent): void {
    if (event.type === 'HolidayStarted') this.#holiday = true;
    else if (event.type === 'HolidayEnded') this.#holidayOver(event.at);
    else if (event.type === 'OrderRecorded') this.orders.set(event.order, event);
    else if (event.type === 'BuyerFactRecorded') this.deeds.push(event);
    else if (event.type === 'ChatbotSet')
      this.#chatbot.push({ from: event.at, all: event.activities.length === 3 });
    else if ('conversation' in event) this.#hearConversation(event);
  }

  #holidayOver(at: number): void {
    this.#holiday = false;
    for (const chat of this.chats) {
      if (!chat.closed && chat.awaitingSince !== null && !chat.inHoliday) chat.countedFrom ??= at;
    }
  }

  #hearConversation(event: ConversationEvent): void {
    const buyer = event.conversation;
    if (event.type === 'BuyerBlocked') this.blocked.add(buyer);
    if (event.type === 'BuyerUnblocked') this.blocked.delete(buyer);
    if (event.type === 'ChatOpened') {
      const { at: openedAt, inHoliday, startedBy, order } = event;
      this.chats.push({
        ...{
          buyer,
          openedAt,
          inHoliday,
          bySeller: startedBy === 'seller',
          lines: [],
          assigned: [],
          answered: [],
          answeredBy: [],
        },
        ...{ orders: new Set(order ? [order] : []), awaitingSince: null, countedFrom: null, unasked: false },
        ...{ flagged: false, category: 'none', holder: null, closed: null, rating: null },
      });
    }
    const n = 'chat' in event ? event.chat : null;
    const chat = n === null ? undefined : this.chatsOf(buyer)[n - 1];
    if (chat) this.#hearChat(chat, event);
  }

  #hearChat(chat: ChatStory, event: ConversationEvent): void {
    const { at } = event;
    switch (event.type) {
      case 'MessageReceived':
        if (event.order) chat.orders.add(event.order);
        return this.#said(chat, event.message.author as 'buyer', at, event.message.resolves, event.agent);
      case 'MessageDelivered':
        return this.#said(chat, 'agent', at, true, event.agent);
      case 'NoResponseMarked':
        Object.assign(chat, { awaitingSince: null, countedFrom: null, unasked: true });
        return;
      case 'ChatTied':
        chat.orders.add(event.order);
        return;
      case 'ChatAssigned':
        chat.holder = event.to;
        chat.assigned.push({ to: event.to, at });
        return;
      case 'ChatCategorized':
        chat.category = event.category;
        return;
      case 'ChatFlagged':
        chat.flagged = event.on;
        return;
      case 'ChatClosed':
        chat.closed = { at, by: event.by };
        return;
      case 'ChatRated':
        chat.rating = { stars: event.stars, at };
    }
  }

  #said(
    chat: ChatStory,
    who: 'buyer' | 'agent' | 'automation',
    at: number,
    reply: boolean,
    by: string | null,
  ): void {
    const chatbot = this.#chatbot.findLast(({ from }) => from <= at)?.all ?? false;
    chat.lines.push({ who, at, reply: who !== 'buyer' && reply, by, inHoliday: this.#holiday, chatbot });
    if (who === 'buyer' && chat.awaitingSince === null) {
      chat.awaitingSince = at;
      chat.countedFrom = chat.inHoliday || this.#holiday ? null : at;
    } else if (who !== 'buyer' && reply) {
      if (who === 'agent' && chat.awaitingSince !== null) {
        chat.answered.push(at - chat.awaitingSince);
        chat.answeredBy.push({ by, after: at - chat.awaitingSince });
      }
      Object.assign(chat, { awaitingSince: null, countedFrom: null });
    }
  }
}
