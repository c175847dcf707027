import { openChatOf } from '../chat/conversation.ts';
import type { ChatAssigned } from '../chat/events.ts';
import type { CommandOf } from '../desk/command.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { noLoad } from '../roster/agent.ts';
import { pickAgent } from './pick-agent.ts';

/**
 * Gives unassigned chats to available agents, oldest first (`view.found` comes in the order they opened),
 * until nobody has room. Each chat sees the loads that the ones before it left.
 */
export function dispatchChats(
  view: DeskView,
  _command: CommandOf<'dispatchChats'>,
  { now }: Moment,
): Decision {
  const loads = new Map(view.loads);
  const events: ChatAssigned[] = [];
  for (const id of view.found) {
    const conversation = view.conversations.get(id);
    const chat = openChatOf(conversation);
    // What automation started is for somebody once its buyer writes.
    const begun = chat?.startedBy === 'buyer' || chat?.facts.firstInbound !== null;
    if (!conversation || !chat || chat.holder !== null || !begun) continue;
    const pick = pickAgent(view.shop, loads, conversation, now);
    if (!pick) break;
    const { agent: to, why } = pick;
    events.push({
      type: 'ChatAssigned',
      conversation: id,
      chat: chat.n,
      at: now,
      to,
      from: null,
      by: null,
      why,
    });
    loads.set(to, { open: (loads.get(to) ?? noLoad).open + 1, lastAssignedAt: now });
  }
  return { events };
}
