import type { Conversation, Outgoing } from '../../domain/chat/conversation.ts';
import type { ChatClosed } from '../../domain/chat/events.ts';
import type { MessageRetried, MessageSubmitted } from '../../domain/chat/message-events.ts';
import type { Commit } from '../commit.ts';
import { newTask, sendTaskId, type Task } from '../task.ts';

type Conversations = ReadonlyMap<string, Conversation>;

function sendTask(
  conversation: string,
  { messageId, content, automation }: Outgoing,
  at: number,
  leavesAt: number,
): Task {
  const ours = { kind: 'send', conversation, messageId, content } as const;
  const work = automation ? { ...ours, automatic: true as const } : ours;
  return { ...newTask(sendTaskId(messageId), work, at), notBefore: leavesAt > at ? leavesAt : 0 };
}

function sendOne(event: MessageSubmitted | MessageRetried, conversations: Conversations): Task[] {
  const { conversation, messageId, at } = event;
  const ours = conversations.get(conversation)?.outgoing.find((each) => each.messageId === messageId);
  if (!ours) return [];
  return [sendTask(conversation, ours, at, event.type === 'MessageSubmitted' ? event.leavesAt : at)];
}

/** Who ends a chat means what they wrote last: it waits for no second thought, so that it comes before the end. */
function sendHeld({ conversation, chat, at }: ChatClosed, conversations: Conversations): Task[] {
  const held = conversations
    .get(conversation)
    ?.outgoing.filter((each) => each.chat === chat && !each.failed && each.leavesAt > at);
  return (held ?? []).map((each) => sendTask(conversation, each, at, at));
}

/**
 * A submitted message goes to the shop once it can no longer be called back; one that is tried again goes at once, and so do those that
 * are held back when their chat closes.
 */
export function sendWhenSubmitted(commit: Commit, conversations: Conversations): Task[] {
  return commit.events.flatMap((event) => {
    if (event.type === 'ChatClosed') return sendHeld(event, conversations);
    return event.type === 'MessageSubmitted' || event.type === 'MessageRetried'
      ? sendOne(event, conversations)
      : [];
  });
}

/** The outbox lines that an event has settled: what is at the shop, refused or given up is not sent (again). */
export function settledSends(commit: Commit): string[] {
  return commit.events.flatMap((event) =>
    event.type === 'MessageDelivered' ||
    event.type === 'MessageFailed' ||
    event.type === 'MessageDiscarded' ||
    event.type === 'MessageRecalled' ||
    event.type === 'MessageWithdrawn'
      ? [sendTaskId(event.messageId)]
      : [],
  );
}
