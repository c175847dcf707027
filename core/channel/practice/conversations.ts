import { messageIndex, newId } from './ids.ts';
import type { Role, StoredBuyer, StoredConversation, StoredMessage, World } from './shop-state.ts';

const DAY_MS = 86_400_000;
/** Lines meant for the agent's side alone. */
const agentOnly = /^(ALLOCATED_SERVICE|BUYER_ENTER_FROM_)/;

/** The buyer's conversation, opened if there was none. */
export function conversationOf(world: World, buyer: StoredBuyer): StoredConversation {
  const existing =
    buyer.conversationId === null ? undefined : world.state.conversations[buyer.conversationId];
  if (existing) return existing;
  const conversation: StoredConversation = {
    id: newId(world.state),
    buyerId: buyer.id,
    createdAt: world.at,
    rank: 0,
    unread: 0,
    agentJoined: false,
    buyerSeen: 0,
    lastBuyerAt: 0,
    lastAgentAt: 0,
    messages: [],
  };
  buyer.conversationId = conversation.id;
  world.state.conversations[conversation.id] = conversation;
  raise(world, conversation);
  return conversation;
}

/** What a message holds before it lies at the shop. */
export interface NewMessage {
  readonly role: Role;
  readonly nickname: string;
  readonly type: string;
  /** The JSON text as the API hands it out. */
  readonly content: string;
  readonly visible?: boolean;
}

/** Puts a message at the end of a conversation and the conversation at the head of the list. */
export function post(world: World, conversation: StoredConversation, message: NewMessage): StoredMessage {
  const id = newId(world.state);
  const stored: StoredMessage = {
    visible: true,
    ...message,
    id,
    index: messageIndex(world.state, world.at),
    at: world.at,
  };
  conversation.messages.push(stored);
  if (message.role === 'BUYER' && !agentOnly.test(message.type)) {
    conversation.unread += 1;
    conversation.lastBuyerAt = world.at;
  }
  if (message.role === 'CUSTOMER_SERVICE') conversation.lastAgentAt = world.at;
  raise(world, conversation);
  return stored;
}

/** Moves a conversation to the recent end of the list. Those that move are mostly near it already, so it is sought from there. */
function raise(world: World, conversation: StoredConversation): void {
  const { recency, conversations } = world.state;
  const place = recency.lastIndexOf(conversation.id);
  if (place !== -1) recency.splice(place, 1);
  const top = conversations[recency.at(-1) ?? '']?.rank ?? 0;
  conversation.rank = Math.max(top, conversation.rank) + 1;
  recency.push(conversation.id);
  world.dirty = true;
}

/** Whether an agent may write: a chat within 30 days, an order within 60, or a return ever. Source: Get Conversations 202309. */
export function mayWrite(world: World, buyer: StoredBuyer): boolean {
  const conversation =
    buyer.conversationId === null ? undefined : world.state.conversations[buyer.conversationId];
  if (conversation && world.at - conversation.lastBuyerAt <= 30 * DAY_MS) return true;
  return buyer.orderIds.some((id) => {
    const order = world.state.orders[id];
    return order !== undefined && (order.returnedAt !== null || world.at - order.createdAt <= 60 * DAY_MS);
  });
}

/** What the buyer's own app shows of the conversation, oldest first. */
export function seenByBuyer(conversation: StoredConversation, from = 0): StoredMessage[] {
  return conversation.messages.slice(from).filter(({ type, visible }) => visible && !agentOnly.test(type));
}

/** How many messages by the shop's side the buyer has not looked at. */
export function unreadForBuyer(conversation: StoredConversation): number {
  return seenByBuyer(conversation, conversation.buyerSeen).filter(({ role }) => role !== 'BUYER').length;
}
