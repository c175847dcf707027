import { availableAgents, type Loads, onlyAccount } from '../assignment/availability.ts';
import type { OpenChat } from '../chat/chat.ts';
import { closesAt } from '../chat/closes-at.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { deskIsOpen } from '../roster/agent.ts';
import { chatbotNow, inHoliday, type Shop } from '../shop/shop.ts';
import { greetingOf } from './greeting-of.ts';
import { filled, said, silent } from './say.ts';
import { unsayable } from './sayable.ts';
import { agentJoined, soonEnough } from './withdrawal.ts';

/** Whether somebody is there for a chat: whoever has it sits at a desk, or somebody could take it (docs/rules.md §4). */
function isAttended(shop: Shop, loads: Loads, { holder }: OpenChat): boolean {
  const account = onlyAccount(shop);
  if (account) return deskIsOpen(account);
  const held = holder === null ? undefined : shop.agents[holder];
  return (
    (held !== undefined && !held.disabled && deskIsOpen(held)) || availableAgents(shop, loads).length > 0
  );
}

/** Greets a buyer who has begun a chat, once, unless an agent was quicker or it would come too late (docs/rules.md §8). */
export function greetBuyer(
  view: DeskView,
  { conversation: id, chat: n, about, writtenAt, messageId, fill }: CommandOf<'greetBuyer'>,
  { now, checkOutgoing }: Moment,
): Decision {
  const { shop, loads } = view;
  const conversation = view.conversations.get(id);
  const chat = openChatOf(conversation);
  if (!conversation || chat?.n !== n || closesAt(chat) <= now || chat.startedBy !== 'buyer') return unchanged;
  if (now - writtenAt > soonEnough || chat.automation?.greeted || agentJoined(conversation, chat))
    return unchanged;
  const greeting = greetingOf(shop.automation, {
    activities: chatbotNow(shop),
    attended: isAttended(shop, loads, chat),
    holiday: inHoliday(shop, now),
  });
  if (!greeting) return unchanged;
  const { kind } = greeting;
  const text = filled(greeting.text, shop, conversation, fill);
  const why = conversation.canSend ? unsayable(text, (each) => checkOutgoing(each).verdict) : 'cannotSend';
  if (why) return silent(chat, { instead: kind, about, why, now });
  const automation = { kind, resolves: false, about };
  return decided(said(id, n, { messageId, text, automation, now }));
}
