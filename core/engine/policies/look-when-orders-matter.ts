import type { Conversation } from '../../domain/chat/conversation.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** Which orders an event makes worth knowing: all of the buyer's (null) or one; undefined for none. */
function ordersOf(event: DeskEvent): string | null | undefined {
  if (event.type === 'ChatOpened') return null;
  return event.type === 'MessageReceived' && event.chat !== null && event.order !== ''
    ? event.order
    : undefined;
}

/** A buyer's orders are read when they open a chat, and an order when it comes up in one: the rules go by them. */
export function lookWhenOrdersMatter(
  commit: Commit,
  conversations: ReadonlyMap<string, Conversation>,
): Task[] {
  return commit.events.flatMap((event) => {
    const order = ordersOf(event);
    if (order === undefined || !('conversation' in event)) return [];
    const { conversation } = event;
    const buyer = conversations.get(conversation)?.buyer.id ?? '';
    const id = `look:${conversation}${order === null ? '' : `:${order}`}`;
    return buyer === '' ? [] : [newTask(id, { kind: 'look', conversation, buyer, order }, event.at)];
  });
}
