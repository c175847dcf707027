import type { OpenChat } from '../../domain/chat/chat.ts';
import { type Conversation, openChatOf } from '../../domain/chat/conversation.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** Whether an event brings an unassigned chat, or room for one (docs/rules.md §4). */
function bringsWork(event: DeskEvent, conversations: ReadonlyMap<string, Conversation>): boolean {
  switch (event.type) {
    case 'ChatOpened':
      return event.startedBy === 'buyer';
    case 'MessageReceived':
      return event.message.author === 'buyer' && isFirstIn(openChatOf(conversations.get(event.conversation)));
    case 'ChatAssigned':
      return event.from !== null;
    case 'AutoAssignSwitched':
      return event.on;
    case 'ChatClosed':
    case 'DeskOpened':
    case 'CapacitySet':
    case 'AgentAdded':
    case 'AgentEnabled':
    case 'AgentDisabled':
      return true;
    default:
      return false;
  }
}

/** A chat that automation started is for somebody once its buyer writes in it. */
function isFirstIn(chat: OpenChat | null): boolean {
  return chat !== null && chat.startedBy === 'seller' && chat.holder === null;
}

/** Unassigned chats are given out whenever one comes or room does. */
export function dispatchWhenRoomOrChatsCome(
  commit: Commit,
  conversations: ReadonlyMap<string, Conversation>,
): Task[] {
  if (!commit.events.some((event) => bringsWork(event, conversations))) return [];
  return [
    newTask(`${commit.id}>dispatch`, { kind: 'follow', command: 'dispatchChats', at: commit.at }, commit.at),
  ];
}
