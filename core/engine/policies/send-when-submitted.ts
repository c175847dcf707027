import type { Conversation } from '../../domain/chat/conversation.ts';
import type { Commit } from '../commit.ts';
import { newTask, sendTaskId, type Task } from '../task.ts';

/** A submitted message goes to the shop once it can no longer be called back; one that is tried again goes at once. */
export function sendWhenSubmitted(commit: Commit, conversations: ReadonlyMap<string, Conversation>): Task[] {
  return commit.events.flatMap((event) => {
    if (event.type !== 'MessageSubmitted' && event.type !== 'MessageRetried') return [];
    const { conversation, messageId, at } = event;
    const ours = conversations.get(conversation)?.outgoing.find((each) => each.messageId === messageId);
    if (!ours) return [];
    const work = { kind: 'send', conversation, messageId, content: ours.content } as const;
    const leavesAt = event.type === 'MessageSubmitted' ? event.leavesAt : at;
    return [{ ...newTask(sendTaskId(messageId), work, at), notBefore: leavesAt > at ? leavesAt : 0 }];
  });
}

/** The outbox lines that an event has settled: what is at the shop, refused or given up is not sent (again). */
export function settledSends(commit: Commit): string[] {
  return commit.events.flatMap((event) =>
    event.type === 'MessageDelivered' ||
    event.type === 'MessageFailed' ||
    event.type === 'MessageDiscarded' ||
    event.type === 'MessageRecalled'
      ? [sendTaskId(event.messageId)]
      : [],
  );
}
