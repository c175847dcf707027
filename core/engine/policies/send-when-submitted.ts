import type { Conversation } from '../../domain/chat/conversation.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** The outbox line of one of our messages. */
function sendTaskId(messageId: string): string {
  return `send:${messageId}`;
}

/** A submitted message, and one that is tried again, goes to the shop. */
export function sendWhenSubmitted(commit: Commit, conversations: ReadonlyMap<string, Conversation>): Task[] {
  return commit.events.flatMap((event) => {
    if (event.type !== 'MessageSubmitted' && event.type !== 'MessageRetried') return [];
    const { conversation, messageId, at } = event;
    const ours = conversations.get(conversation)?.outgoing.find((each) => each.messageId === messageId);
    if (!ours) return [];
    return [
      newTask(sendTaskId(messageId), { kind: 'send', conversation, messageId, content: ours.content }, at),
    ];
  });
}

/** The outbox lines that an event has settled: what is at the shop, refused or given up is not sent (again). */
export function settledSends(commit: Commit): string[] {
  return commit.events.flatMap((event) =>
    event.type === 'MessageDelivered' || event.type === 'MessageFailed' || event.type === 'MessageDiscarded'
      ? [sendTaskId(event.messageId)]
      : [],
  );
}
