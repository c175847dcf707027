import type { OpenChat } from '../chat/chat.ts';
import type { Conversation } from '../chat/conversation.ts';
import { openChatOf } from '../chat/conversation.ts';
import { isAtLeast } from '../order/money.ts';
import type { Order } from '../order/order.ts';
import type { Shop } from '../shop/shop.ts';
import { type FrequentSpan, frequentSpans } from './frequent-spans.ts';
import { shownFeeling } from './shown-tags.ts';

/** Why an open chat is in the high-priority folder (docs/rules.md §7). */
export type PriorityReason =
  | 'overdue'
  | 'flagged'
  | 'frequentCustomer'
  | 'highValue'
  | 'repeatContact'
  | 'negativeSentiment'
  | 'urgentWords';

/** What an open chat's priority rests on beside its deadline: all that changes by events, none by the clock alone. */
export interface PriorityGrounds {
  readonly flagged: boolean;
  /** A paid order at or over the shop's high value in its currency; null without one. */
  readonly highValueOrder: string | null;
  /** An order that more than one of the buyer's chats is about; null without one. */
  readonly repeatOrder: string | null;
  /** When the buyer is a frequent customer; none before the chat opened. */
  readonly frequent: readonly FrequentSpan[];
  /** Unknown, which is not "no", where nothing of the chat was read. */
  readonly negativeSentiment: boolean | 'unknown';
  readonly urgentWords: boolean | 'unknown';
}

/** The grounds that lie in what the buyer of a chat wrote. */
export function groundsInWords(
  chat: Pick<OpenChat, 'read' | 'feltByHand'>,
  shop: Pick<Shop, 'tagsOff'>,
): Pick<PriorityGrounds, 'negativeSentiment' | 'urgentWords'> {
  const feels = shownFeeling(shop, chat);
  return {
    negativeSentiment: feels === null ? 'unknown' : feels === 'negative',
    urgentWords: chat.read ? chat.read.urgent.length > 0 : 'unknown',
  };
}

/**
 * The grounds of a conversation's open chat; null where none is open.
 * @param orders all orders of its buyer.
 */
export function priorityGrounds(
  conversation: Conversation,
  orders: readonly Order[],
  shop: Pick<Shop, 'highValue' | 'tagsOff'>,
): PriorityGrounds | null {
  const chat = openChatOf(conversation);
  if (!chat) return null;
  const dear = orders.find(({ paid, amount, currency }) => {
    const threshold = shop.highValue[currency];
    return paid && threshold !== undefined && isAtLeast(amount, threshold);
  });
  return {
    flagged: chat.flagged,
    highValueOrder: dear?.id ?? null,
    repeatOrder: conversation.repeatOrder,
    frequent: frequentSpans(orders).filter(({ until }) => until >= chat.openedAt),
    ...groundsInWords(chat, shop),
  };
}

/** Whether grounds put a chat into the folder whatever the time. */
export function isLasting(grounds: PriorityGrounds): boolean {
  const { flagged, highValueOrder, repeatOrder, negativeSentiment, urgentWords } = grounds;
  return (
    flagged ||
    highValueOrder !== null ||
    repeatOrder !== null ||
    negativeSentiment === true ||
    urgentWords === true
  );
}

/** The reasons that hold at an instant, none where the chat is not in the folder. Epoch ms. */
export function priorityReasons(
  grounds: PriorityGrounds | null,
  dueAt: number | null,
  now: number,
): readonly PriorityReason[] {
  const holds: Record<PriorityReason, boolean> = {
    overdue: dueAt !== null && dueAt <= now,
    flagged: grounds?.flagged ?? false,
    frequentCustomer: grounds?.frequent.some(({ from, until }) => from <= now && now <= until) ?? false,
    highValue: (grounds?.highValueOrder ?? null) !== null,
    repeatContact: (grounds?.repeatOrder ?? null) !== null,
    negativeSentiment: grounds?.negativeSentiment === true,
    urgentWords: grounds?.urgentWords === true,
  };
  return (Object.keys(holds) as PriorityReason[]).filter((reason) => holds[reason]);
}
