import { openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { categoryOf } from './category-of.ts';

/** The platform says where a buyer comes from a little before their first message opens the chat, ms. */
const aheadOfChat = 600_000;

/**
 * The system's tag for what the open chat is about: by what was said in it and by how its orders stand. It is set once; what
 * a person said stands.
 */
export function sortChat(view: DeskView, command: CommandOf<'sortChat'>, { now }: Moment): Decision {
  const conversation = view.conversations.get(command.conversation);
  const chat = openChatOf(conversation);
  if (chat?.category !== 'none' || chat.sortedByHand) return unchanged;
  const from = Math.max(chat.openedAt - aheadOfChat, conversation?.previous?.closedAt ?? 0);
  const said = command.said.filter(({ at }) => at >= from).map(({ content }) => content);
  const orders = chat.orders.flatMap((id) => view.orders.get(id) ?? []);
  const category = categoryOf(said, orders);
  return category === 'none'
    ? unchanged
    : decided({
        type: 'ChatCategorized',
        conversation: chat.conversation,
        chat: chat.n,
        at: now,
        category,
        by: 'system',
      });
}
