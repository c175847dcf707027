import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { DeskEvent } from '../desk/event.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { canStart } from '../order/can-start.ts';
import { whyNotStart } from '../order/why-not-start.ts';
import { cannotAct } from '../roster/may-act.ts';
import { inHoliday } from '../shop/shop.ts';
import { openChatOf } from './conversation.ts';

/**
 * A seller starts a chat about an order: allowed by docs/rules.md §6. The buyer's open chat is opened (and so
 * viewed) rather than doubled, and stays with whoever holds it; a new one is its starter's.
 */
export function startChat(view: DeskView, command: CommandOf<'startChat'>, { now }: Moment): Decision {
  const { by, order: orderId, conversation: id } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const order = view.orders.get(orderId);
  if (!order) return refused('OrderUnknown', 'This desk knows no such order.');
  const conversation = view.conversations.get(id);
  const { allowed, because } = canStart(order, conversation?.blocked ?? false, now);
  if (!allowed) return refused('CannotStart', whyNotStart(because, order, now));
  const open = openChatOf(conversation);
  if (open) return reused(open.n, open.unread, command, now);
  const chat = (conversation?.latest?.n ?? 0) + 1;
  const inChat = { conversation: id, chat, at: now };
  const why = { rule: 'started', candidates: [], note: '' } as const;
  return decided(
    {
      type: 'ChatOpened',
      ...inChat,
      startedBy: 'seller',
      inHoliday: inHoliday(view.shop, now),
      order: orderId,
    },
    { type: 'ChatAssigned', ...inChat, to: by, from: null, by, why },
  );
}

function reused(chat: number, unread: boolean, command: CommandOf<'startChat'>, now: number): Decision {
  const inChat = { conversation: command.conversation, chat, at: now };
  const tied: DeskEvent = { type: 'ChatTied', ...inChat, order: command.order };
  return unread ? decided({ type: 'ChatViewed', ...inChat, by: command.by }, tied) : decided(tied);
}
