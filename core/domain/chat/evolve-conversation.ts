import { nothingSaid } from '../automation/automated.ts';
import type { Chat, ChatFacts, ClosedChat, OpenChat } from './chat.ts';
import type { Conversation } from './conversation.ts';
import type {
  ChatAssigned,
  ChatCategorized,
  ChatClosed,
  ChatOpened,
  ConversationEvent,
  ReplyClockStarted,
} from './events.ts';
import { evolveMessages } from './evolve-messages.ts';
import type { MessageStarred } from './message-events.ts';

const nothingYet: ChatFacts = {
  firstInbound: null,
  firstReply: null,
  answered: [],
  agentSpoke: false,
  automationHasLastWord: false,
  noResponseNeeded: false,
  assignments: [],
  rating: null,
};

function opened(conversation: Conversation, event: ChatOpened): Conversation {
  const { latest } = conversation;
  const chat: OpenChat = {
    id: `${conversation.id}#${event.chat}`,
    conversation: conversation.id,
    n: event.chat,
    openedAt: event.at,
    startedBy: event.startedBy,
    openedInHoliday: event.inHoliday,
    orders: event.order ? [event.order] : [],
    lastInboundAt: null,
    lastMessageAt: null,
    lastReplyAt: null,
    unread: false,
    unreadSince: null,
    starred: false,
    flagged: false,
    category: 'none',
    wait: null,
    last: null,
    asked: null,
    told: null,
    facts: nothingYet,
    status: 'open',
    holder: null,
    assignedWhy: null,
  };
  const previous = latest?.status === 'closed' ? latest : conversation.previous;
  const ordersBefore = [...new Set([...conversation.ordersBefore, ...(latest?.orders ?? [])])];
  return {
    ...conversation,
    latest: chat,
    previous,
    ordersBefore: conversation.repeatOrder === null ? ordersBefore : [],
  };
}

function closed(chat: OpenChat, event: ChatClosed): ClosedChat {
  const { assignedWhy: _, ...rest } = chat;
  return { ...rest, status: 'closed', closedAt: event.at, reason: event.reason, endedBy: event.by };
}

function assigned(chat: OpenChat, { to, at, why }: ChatAssigned): OpenChat {
  const assignments = [...chat.facts.assignments, { to, at }];
  return { ...chat, holder: to, assignedWhy: why, facts: { ...chat.facts, assignments } };
}

function clockStarted(chat: OpenChat, { wait }: ReplyClockStarted): OpenChat {
  const { firstInbound } = chat.facts;
  if (firstInbound?.at !== wait.since || !wait.deadlines) return { ...chat, wait };
  const { due12, due24 } = wait.deadlines;
  return { ...chat, wait, facts: { ...chat.facts, firstInbound: { ...firstInbound, due12, due24 } } };
}

function categorized(chat: OpenChat, { category, by, because }: ChatCategorized): OpenChat {
  const { sortedBecause: _, ...rest } = chat;
  if (by === 'person') return { ...rest, category, sortedByHand: true };
  return { ...rest, category, ...(because ? { sortedBecause: because } : {}) };
}

/** An open chat after an event that is about how it is held and marked, not about its messages. */
function evolveOpen(chat: OpenChat, event: ConversationEvent): Chat {
  switch (event.type) {
    case 'ChatAssigned':
      return assigned(chat, event);
    case 'ChatClosed':
      return closed(chat, event);
    case 'ReplyClockStarted':
      return clockStarted(chat, event);
    case 'NoResponseMarked':
      return { ...chat, wait: null, facts: { ...chat.facts, noResponseNeeded: true } };
    case 'ChatViewed':
      return { ...chat, unread: false };
    case 'ChatStarred':
      return { ...chat, starred: event.on };
    case 'ChatFlagged':
      return { ...chat, flagged: event.on };
    case 'ChatCategorized':
      return categorized(chat, event);
    case 'ChatRead':
      return { ...chat, read: event.reading };
    case 'SentimentCorrected':
      return { ...chat, feltByHand: event.sentiment };
    case 'WarningDismissed':
      return { ...chat, flagsOff: [...(chat.flagsOff ?? []), event.warning] };
    case 'AutomationStayedSilent':
      return event.why === 'agentJoined' && event.instead === 'answer'
        ? { ...chat, automation: { ...(chat.automation ?? nothingSaid), leftToAgent: true } }
        : chat;
    case 'ChatTied':
      return chat.orders.includes(event.order) ? chat : { ...chat, orders: [...chat.orders, event.order] };
    default:
      return chat;
  }
}

function rated(conversation: Conversation, n: number, stars: number, at: number): Conversation {
  const rate = <Kind extends Chat>(chat: Kind): Kind => ({
    ...chat,
    facts: { ...chat.facts, rating: { stars, at } },
  });
  const { latest, previous } = conversation;
  if (latest?.n === n) return { ...conversation, latest: rate(latest) };
  return previous?.n === n ? { ...conversation, previous: rate(previous) } : conversation;
}

function starred(conversation: Conversation, { message, on }: MessageStarred): Conversation {
  const others = conversation.starredMessages.filter((each) => each !== message);
  return { ...conversation, starredMessages: on ? [...others, message] : others };
}

/** Keeps that a chat is about an order that an earlier one was about too. */
function noticeRepeat(conversation: Conversation): Conversation {
  const { latest, ordersBefore, repeatOrder } = conversation;
  if (repeatOrder !== null || ordersBefore.length === 0) return conversation;
  const again = latest?.orders.find((order) => ordersBefore.includes(order));
  return again === undefined ? conversation : { ...conversation, repeatOrder: again, ordersBefore: [] };
}

/** A conversation after an event. What decide would have refused is passed over: the order of the log rules. */
export function evolveConversation(conversation: Conversation, event: ConversationEvent): Conversation {
  const after = evolved(conversation, event);
  return after.latest?.orders === conversation.latest?.orders ? after : noticeRepeat(after);
}

function unblocked({ blocking: _, ...conversation }: Conversation): Conversation {
  return { ...conversation, blocked: false };
}

function evolved(conversation: Conversation, event: ConversationEvent): Conversation {
  switch (event.type) {
    case 'BuyerIntroduced':
      return { ...conversation, buyer: event.buyer, canSend: event.canSend };
    case 'BuyerBlocked':
      return { ...conversation, blocked: true, blocking: { at: event.at, by: event.by ?? '' } };
    case 'BuyerUnblocked':
      return unblocked(conversation);
    case 'ChatOpened':
      return conversation.latest?.status === 'open' ? conversation : opened(conversation, event);
    case 'ChatRated':
      return rated(conversation, event.chat, event.stars, event.at);
    case 'MessageReceived':
    case 'MessageSubmitted':
    case 'MessageDelivered':
    case 'MessageFailed':
    case 'MessageRetried':
    case 'MessageDiscarded':
    case 'MessageRecalled':
    case 'MessageWithdrawn':
      return evolveMessages(conversation, event);
    // What was handed over is with what waits to be sent (`core/store`).
    case 'MessageHandedOver':
    case 'MessagePlaced':
      return conversation;
    case 'MessageStarred':
      return starred(conversation, event);
    default: {
      const { latest } = conversation;
      if (latest?.status !== 'open' || latest.n !== event.chat) return conversation;
      const after = evolveOpen(latest, event);
      return after === latest ? conversation : { ...conversation, latest: after };
    }
  }
}
