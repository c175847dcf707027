import type { ConversationEvent } from '../../../core/domain/chat/events.ts';
import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import { beginWait } from '../../../core/domain/reply-clock/deadlines.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { Plan, PlannedChat, PlannedMessage } from './plan.ts';

const MINUTE = 60_000;

function lineEvent(
  { id: conversation, nickname }: Plan,
  chat: PlannedChat,
  { id, at, by, text }: PlannedMessage,
  shop: Shop,
): ConversationEvent {
  const isBuyers = by === 'buyer';
  const agent = chat.holder === '' ? 'mira' : chat.holder;
  return {
    type: 'MessageReceived',
    conversation,
    chat: chat.n,
    at,
    message: {
      id,
      index: `${at}${id.slice(-4)}`,
      sentAt: at,
      author: by,
      resolves: false,
      nickname: isBuyers ? nickname : (shop.agents[agent]?.nickname ?? agent),
      visible: true,
      content: { kind: 'text', text },
    },
    wait: isBuyers ? beginWait(shop, false, at) : null,
    agent: isBuyers ? null : agent,
    reply: !isBuyers,
    order: '',
    hidden: false,
  };
}

function chatEvents(plan: Plan, chat: PlannedChat, shop: Shop): ConversationEvent[] {
  const { id: conversation } = plan;
  const { n, holder, category, messages } = chat;
  const [first, last] = [messages[0]?.at ?? 0, messages.at(-1)?.at ?? 0];
  const of = { conversation, chat: n } as const;
  const events: ConversationEvent[] = [
    { type: 'ChatOpened', ...of, at: first, startedBy: 'buyer', inHoliday: false, order: '' },
  ];
  if (holder !== '') {
    const why = { rule: 'smallestShare', candidates: [], note: '' } as const;
    events.push({ type: 'ChatAssigned', ...of, at: first, to: holder, from: null, by: null, why });
  }
  if (category !== 'none') events.push({ type: 'ChatCategorized', ...of, at: first, category, by: 'system' });
  events.push(...messages.map((message) => lineEvent(plan, chat, message, shop)));
  const marked = { ...of, at: last, by: 'mira' } as const;
  if (chat.waiting && !chat.unread) events.push({ type: 'ChatViewed', ...marked });
  if (chat.starred) events.push({ type: 'ChatStarred', ...marked, on: true });
  if (chat.flagged) events.push({ type: 'ChatFlagged', ...marked, on: true });
  const after = last + MINUTE;
  if (!chat.open)
    events.push({ type: 'ChatClosed', ...of, at: after, reason: 'ended', by: holder || 'mira' });
  if (chat.stars > 0) events.push({ type: 'ChatRated', ...of, at: after + MINUTE, stars: chat.stars });
  return events;
}

/** What happened in a conversation, as the log would tell it. */
export function storyOf(plan: Plan, shop: Shop): DeskEvent[] {
  const { id, nickname, chats, orders } = plan;
  const begun = chats[0]?.messages[0]?.at ?? 0;
  const buyer = { id: `b${id}`, nickname, avatar: '' };
  return [
    { type: 'BuyerIntroduced', conversation: id, at: begun, buyer, canSend: true },
    ...orders.map(
      (order): DeskEvent => ({
        type: 'OrderRecorded',
        at: order.createdAt,
        order: order.id,
        buyer: buyer.id,
        createdAt: order.createdAt,
        currency: 'GBP',
        amount: order.amount,
        paid: true,
        status: 'DELIVERED',
      }),
    ),
    ...chats.flatMap((chat) => chatEvents(plan, chat, shop)),
  ];
}
