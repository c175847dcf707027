import type { IncomingMessage } from '../desk/channel-command.ts';
import type { CommandOf } from '../desk/command.ts';
import type { Decision, DeskView, KnownMessage, Moment } from '../desk/view.ts';
import { delivered } from '../message/delivered.ts';
import { orderIn } from '../message/preview.ts';
import { agentMessageIsReply } from '../message/reply.ts';
import { sameContent } from '../message/same-content.ts';
import { beginWait } from '../reply-clock/deadlines.ts';
import type { Wait } from '../reply-clock/wait.ts';
import { inHoliday, type Shop } from '../shop/shop.ts';
import type { OpenChat } from './chat.ts';
import { closesAt } from './closes-at.ts';
import { type Conversation, newConversation, type Outgoing, openChatOf } from './conversation.ts';
import type { ConversationEvent } from './events.ts';
import { evolveConversation } from './evolve-conversation.ts';
import type { MessageReceived } from './message-events.ts';

/** The shop dates messages to the second: within it, "earlier than the reply" cannot be told. */
const SECOND = 1000;

/** Builds up what a batch of messages makes of a conversation. */
class Reading {
  readonly events: ConversationEvent[] = [];
  conversation: Conversation;
  readonly shop: Shop;

  constructor(shop: Shop, conversation: Conversation) {
    this.shop = shop;
    this.conversation = conversation;
  }

  happened(event: ConversationEvent): void {
    this.events.push(event);
    this.conversation = evolveConversation(this.conversation, event);
  }

  get id(): string {
    return this.conversation.id;
  }
}

/**
 * Messages that lie at the shop are taken in, oldest first, each once: a known one only learns its place, one
 * of ours that was on its way is delivered, a buyer's opens a chat if none is open (docs/rules.md §1, §2).
 */
export function receiveMessages(
  view: DeskView,
  command: CommandOf<'receiveMessages'>,
  { now }: Moment,
): Decision {
  const known = new Map(view.known);
  const reading = new Reading(
    view.shop,
    view.conversations.get(command.conversation) ?? newConversation(command.conversation),
  );
  introduce(reading, command, now);
  for (const incoming of command.messages) {
    const { message } = incoming;
    const before = known.get(message.id);
    if (before) place(reading, incoming, before);
    else take(reading, incoming);
    known.set(message.id, { entry: before?.entry ?? message.id, placed: true });
  }
  return { events: reading.events };
}

function introduce(reading: Reading, { buyer, canSend }: CommandOf<'receiveMessages'>, at: number): void {
  const { buyer: was, canSend: could } = reading.conversation;
  const same = was.id === buyer.id && was.nickname === buyer.nickname && was.avatar === buyer.avatar;
  if (same && could === canSend) return;
  reading.happened({ type: 'BuyerIntroduced', conversation: reading.id, at, buyer, canSend });
}

function place(reading: Reading, { message }: IncomingMessage, known: KnownMessage): void {
  if (known.placed) return;
  const { index, sentAt } = message;
  const at = sentAt;
  reading.happened({
    type: 'MessagePlaced',
    conversation: reading.id,
    at,
    messageId: known.entry,
    index,
    sentAt,
  });
}

function take(reading: Reading, incoming: IncomingMessage): void {
  const { message } = incoming;
  closeIfDue(reading, message.sentAt);
  if (message.author === 'buyer') return takeInbound(reading, incoming);
  const ours = message.author === 'agent' ? ownOnItsWay(reading.conversation, incoming) : undefined;
  if (ours) return deliver(reading, incoming, ours);
  takeOutbound(reading, incoming);
}

/** What falls due happens before anything else: the 7 days may have run out before this message. */
function closeIfDue(reading: Reading, at: number): void {
  const chat = openChatOf(reading.conversation);
  if (!chat || closesAt(chat) > at) return;
  const closed = { chat: chat.n, at: closesAt(chat), reason: 'timeout', by: null } as const;
  reading.happened({ type: 'ChatClosed', conversation: reading.id, ...closed });
}

function ownOnItsWay(conversation: Conversation, { message }: IncomingMessage): Outgoing | undefined {
  return conversation.outgoing.find((each) => !each.failed && sameContent(each.content, message.content));
}

function deliver(reading: Reading, { message }: IncomingMessage, ours: Outgoing): void {
  const { id: conversation, shop } = reading;
  const { id: shopMessageId, sentAt, index } = message;
  reading.happened(delivered(shop, ours, { conversation, shopMessageId, sentAt }));
  const { messageId } = ours;
  reading.happened({ type: 'MessagePlaced', conversation, at: sentAt, messageId, index, sentAt });
}

function takeInbound(reading: Reading, incoming: IncomingMessage): void {
  const { message } = incoming;
  const at = message.sentAt;
  const order = incoming.order || orderIn(message.content);
  const conversation = reading.id;
  if (reading.conversation.blocked) {
    return reading.happened(received(reading, incoming, { chat: null, order: '', hidden: true }));
  }
  if (!openChatOf(reading.conversation)) {
    const chat = (reading.conversation.latest?.n ?? 0) + 1;
    const holiday = inHoliday(reading.shop, at);
    reading.happened({
      type: 'ChatOpened',
      conversation,
      chat,
      at,
      startedBy: 'buyer',
      inHoliday: holiday,
      order: '',
    });
  }
  const chat = openChatOf(reading.conversation);
  const wait = chat && waitBegun(reading.shop, chat, at);
  reading.happened(received(reading, incoming, { chat: chat?.n ?? null, wait, order }));
}

/** The wait an inbound message begins: none where one runs, or where a reply has come after it already. */
export function waitBegun(shop: Shop, chat: OpenChat, at: number): Wait | null {
  if (chat.wait && chat.wait.since <= at) return null;
  if (chat.lastReplyAt !== null && at < chat.lastReplyAt - SECOND) return null;
  return beginWait(shop, chat.openedInHoliday, at);
}

function takeOutbound(reading: Reading, incoming: IncomingMessage): void {
  const { message } = incoming;
  const chat = openChatOf(reading.conversation);
  const order = orderIn(message.content);
  if (message.author === 'agent') {
    const agent =
      Object.values(reading.shop.agents).find((each) => each.nickname === message.nickname)?.id ?? null;
    const reply = agentMessageIsReply(reading.shop, message.content, message.sentAt);
    reading.happened(received(reading, incoming, { chat: chat?.n ?? null, agent, reply, order }));
  } else {
    const reply = message.author === 'automation' && message.resolves;
    reading.happened(received(reading, incoming, { chat: chat?.n ?? null, reply, order: '' }));
  }
}

function received(
  reading: Reading,
  { message }: IncomingMessage,
  detail: Partial<MessageReceived> & Pick<MessageReceived, 'chat' | 'order'>,
): MessageReceived {
  return {
    type: 'MessageReceived',
    conversation: reading.id,
    at: message.sentAt,
    message,
    wait: null,
    agent: null,
    reply: false,
    hidden: false,
    ...detail,
  };
}
