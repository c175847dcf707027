import type { OpenChat } from '../chat/chat.ts';
import type { Conversation } from '../chat/conversation.ts';
import type { AutomationStayedSilent, MessageSubmitted } from '../chat/message-events.ts';
import { unchanged } from '../desk/decision.ts';
import type { Decision } from '../desk/view.ts';
import { fillVariables, type VariableFacts } from '../message/fill-variables.ts';
import type { Shop } from '../shop/shop.ts';
import type { Automated } from './automated.ts';
import { isTold, type QuietAbout, type QuietReason } from './quiet.ts';

/** A text with what the desk knows filled in; what it does not know stays open. */
export function filled(text: string, shop: Shop, { buyer }: Conversation, more: VariableFacts): string {
  return fillVariables(text, {
    ...(buyer.nickname === '' ? {} : { buyer: buyer.nickname }),
    ...(shop.name === '' ? {} : { shop: shop.name }),
    ...more,
  });
}

interface Saying {
  readonly messageId: string;
  readonly text: string;
  readonly automation: Automated;
  readonly now: number;
}

/** Automation writes into a chat: no agent's message, and nothing holds it back. */
export function said(
  conversation: string,
  chat: number,
  { messageId, text, automation, now }: Saying,
): MessageSubmitted {
  return {
    type: 'MessageSubmitted',
    conversation,
    chat,
    at: now,
    messageId,
    agent: '',
    nickname: '',
    content: { kind: 'text', text },
    leavesAt: now,
    automation,
  };
}

/** Automation is silent: for a reason that somebody may wonder about the timeline says so. */
export function silent(
  { conversation, n: chat }: OpenChat,
  { instead, about, why, now }: { instead: QuietAbout; about: string; why: QuietReason; now: number },
): Decision {
  if (!isTold(why)) return unchanged;
  const event: AutomationStayedSilent = {
    type: 'AutomationStayedSilent',
    conversation,
    chat,
    at: now,
    instead,
    about,
    why,
  };
  return { events: [event] };
}
