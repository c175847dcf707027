import { closesAt } from '../chat/closes-at.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { canStart } from '../order/can-start.ts';
import { inHoliday } from '../shop/shop.ts';
import { filled, said, silent } from './say.ts';
import { unsayable } from './sayable.ts';
import { agentJoined, stageIsNews } from './withdrawal.ts';

/**
 * Tells a buyer how far their order has come: in the open chat unless an agent has joined it, else in one that is started for it
 * where §6 allows one; it is no reply (docs/rules.md §8).
 */
export function tellBuyer(
  view: DeskView,
  command: CommandOf<'tellBuyer'>,
  { now, checkOutgoing }: Moment,
): Decision {
  const { conversation: id, order, stage, since, messageId, fill } = command;
  const { shop } = view;
  const conversation = view.conversations.get(id);
  const setting = shop.automation.proactive[stage];
  if (!conversation || conversation.blocked || !setting.on || now - since > stageIsNews) return unchanged;
  const known = openChatOf(conversation);
  // Its end may not be recorded yet.
  if (known && closesAt(known) <= now) return unchanged;
  const text = filled(setting.text, shop, conversation, { ...fill, order_id: order });
  const unable = unsayable(text, (each) => checkOutgoing(each).verdict);
  const why = !conversation.canSend
    ? 'cannotSend'
    : known && agentJoined(conversation, known)
      ? 'agentJoined'
      : unable;
  if (why) return known ? silent(known, { instead: stage, about: order, why, now }) : unchanged;
  const automation = { kind: stage, resolves: false, about: order } as const;
  if (known) return decided(said(id, known.n, { messageId, text, automation, now }));
  if (!canStart(view.orders.get(order), conversation.blocked, now).allowed) return unchanged;
  const chat = (conversation.latest?.n ?? 0) + 1;
  return decided(
    {
      type: 'ChatOpened',
      conversation: id,
      chat,
      at: now,
      startedBy: 'seller',
      inHoliday: inHoliday(shop, now),
      order,
    },
    said(id, chat, { messageId, text, automation, now }),
  );
}
