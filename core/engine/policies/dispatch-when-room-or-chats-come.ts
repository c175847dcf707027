import type { DeskEvent } from '../../domain/desk/event.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** Whether an event brings an unassigned chat, or room for one (docs/rules.md §4). */
function bringsWork(event: DeskEvent): boolean {
  switch (event.type) {
    case 'ChatOpened':
      return event.startedBy === 'buyer';
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

/** Unassigned chats are given out whenever one comes or room does. */
export function dispatchWhenRoomOrChatsCome(commit: Commit): Task[] {
  if (!commit.events.some(bringsWork)) return [];
  return [
    newTask(`${commit.id}>dispatch`, { kind: 'follow', command: 'dispatchChats', at: commit.at }, commit.at),
  ];
}
