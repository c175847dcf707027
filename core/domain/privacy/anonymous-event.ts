import type { ConversationEvent } from '../chat/events.ts';
import type { MessageReceived } from '../chat/message-events.ts';
import type { DeskEvent } from '../desk/event.ts';
import { isOfBuyer, isOfCarrier, isOfConversation, isOfOrder } from '../desk/stream.ts';
import { guardCaseId, mistakesOf } from '../guard/guard-case.ts';
import type { TextContent } from '../message/content.ts';
import type { OrderEvent } from '../order/events.ts';
import type { NewNames } from './new-names.ts';

/** Of whom something is to be said no more. */
export interface Erased {
  readonly buyer: string;
  readonly conversations: ReadonlySet<string>;
  /** The orders that are theirs. */
  readonly orders: ReadonlySet<string>;
  /** Our messages that reached them, by our ids: of one that never did nothing is counted. */
  readonly delivered: ReadonlySet<string>;
  /** The threads with carriers about their parcels. */
  readonly threads: ReadonlySet<string>;
  /** Stops called a mistake in their chats alone, by their ids. */
  readonly cases: ReadonlySet<string>;
  /** Whether words tell of them by themselves. */
  readonly tells: (words: string) => boolean;
  readonly names: NewNames;
}

/** What stands where something was said. */
const nothing: TextContent = { kind: 'text', text: '' };

function received(event: MessageReceived, names: NewNames): MessageReceived {
  const { message } = event;
  const { author } = message;
  return {
    ...event,
    order: '',
    message: {
      ...message,
      id: names.of(message.id),
      index: names.nextIndex(),
      nickname: author === 'agent' ? message.nickname : '',
      content: nothing,
    },
  };
}

/** An event of a conversation without what was said and to whom; null for one that no figure needs. */
function ofConversation(
  event: ConversationEvent,
  { delivered, names, buyer }: Erased,
): ConversationEvent | null {
  const conversation = names.of(event.conversation);
  switch (event.type) {
    case 'BuyerIntroduced': {
      const nobody = { id: names.of(buyer), nickname: '', avatar: '' };
      return { ...event, conversation, buyer: nobody, canSend: false };
    }
    case 'ChatOpened':
      return { ...event, conversation, order: '' };
    case 'MessageReceived':
      return { ...received(event, names), conversation };
    case 'MessageSubmitted': {
      if (!delivered.has(event.messageId)) return null;
      const { despite: _, automation, ...rest } = event;
      const { kind, resolves } = automation ?? {};
      const what =
        kind === undefined || resolves === undefined ? {} : { automation: { kind, resolves, about: '' } };
      return { ...rest, ...what, conversation, messageId: names.of(event.messageId), content: nothing };
    }
    case 'MessageDelivered': {
      const [messageId, shopMessageId] = [names.of(event.messageId), names.of(event.shopMessageId)];
      return { ...event, conversation, messageId, shopMessageId };
    }
    case 'MessagePlaced':
      return { ...event, conversation, messageId: names.of(event.messageId), index: names.nextIndex() };
    case 'ChatAssigned': {
      const { handOver: _, ...rest } = event;
      return { ...rest, conversation };
    }
    case 'ChatCategorized': {
      // Who sorted it no longer matters, for nothing is left to learn from; which words it rests on would be theirs.
      const { because: _, model: __, ...rest } = event;
      return { ...rest, conversation, by: 'system' };
    }
    case 'ChatClosed':
    case 'ReplyClockStarted':
    case 'NoResponseMarked':
    case 'ChatRated':
    case 'BuyerBlocked':
    case 'BuyerUnblocked':
      return { ...event, conversation };
    case 'MessageFailed':
    case 'MessageRetried':
    case 'MessageDiscarded':
    case 'MessageRecalled':
    case 'MessageHandedOver':
    case 'MessageWithdrawn':
    case 'AutomationStayedSilent':
    case 'ChatViewed':
    case 'ChatStarred':
    case 'ChatFlagged':
    case 'ChatRead':
    case 'SentimentCorrected':
    case 'WarningDismissed':
    case 'ChatTied':
    case 'AbuseReported':
    case 'MessageStarred':
    case 'GuardMistakesKept':
      return null;
    default:
      return event satisfies never;
  }
}

/** What was called a mistake in somebody else's chat may tell of them all the same. */
function ofAnother(event: ConversationEvent, { tells }: Erased): ConversationEvent {
  if (event.type !== 'GuardMistakesKept' || !tells(event.text)) return event;
  return { ...event, text: '', mistakes: mistakesOf(event).filter(({ words }) => !tells(words)) };
}

/** What was paid and when, which conversion counts; whose order it was, and which, is gone. */
function ofOrder(event: OrderEvent, { buyer, orders, names }: Erased): OrderEvent | null {
  if (!orders.has(event.order)) {
    // It went over to somebody else since.
    return event.type === 'OrderRecorded' && event.buyer === buyer
      ? { ...event, buyer: names.of(buyer) }
      : event;
  }
  if (event.type !== 'OrderRecorded') return null;
  return { ...event, order: names.of(event.order), buyer: names.of(buyer) };
}

/**
 * What is left of an event when its buyer is erased (docs/privacy.md): that something happened, when and by whom of the shop,
 * so that every figure stays what it was, and nothing of the buyer. Null where nothing is left; an event of somebody else is given as it is.
 */
export function anonymousEvent(event: DeskEvent, erased: Erased): DeskEvent | null {
  if (isOfConversation(event))
    return erased.conversations.has(event.conversation)
      ? ofConversation(event, erased)
      : ofAnother(event, erased);
  if (isOfBuyer(event)) return event.buyer === erased.buyer ? null : event;
  if (isOfOrder(event)) return ofOrder(event, erased);
  if (isOfCarrier(event)) return erased.threads.has(event.thread) ? null : event;
  if (event.type === 'GuardCaseSettled')
    return erased.cases.has(guardCaseId(event)) || erased.tells(event.words) ? null : event;
  return event;
}
