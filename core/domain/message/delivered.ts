import type { Outgoing } from '../chat/conversation.ts';
import type { MessageDelivered } from '../chat/message-events.ts';
import type { Shop } from '../shop/shop.ts';
import { agentMessageIsReply } from './reply.ts';

/** What the shop has made of one of our messages. */
interface Arrival {
  readonly conversation: string;
  readonly shopMessageId: string;
  /** Epoch ms. */
  readonly sentAt: number;
}

/** One of our messages is at the shop, however the desk came to know; from then on it may be a reply (docs/rules.md §1). */
export function delivered(
  shop: Shop,
  { messageId, agent, chat, content, automation }: Outgoing,
  { conversation, shopMessageId, sentAt: at }: Arrival,
): MessageDelivered {
  const told = { type: 'MessageDelivered', conversation, chat, at, messageId, agent, shopMessageId } as const;
  if (automation) return { ...told, reply: automation.resolves, automatic: true };
  return { ...told, reply: agentMessageIsReply(shop, content, at) };
}
