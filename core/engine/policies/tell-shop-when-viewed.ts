import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** What an agent has seen here is seen at the shop too. */
export function tellShopWhenViewed(commit: Commit): Task[] {
  return commit.events.flatMap((event) =>
    event.type === 'ChatViewed'
      ? [newTask(`read:${event.conversation}`, { kind: 'read', conversation: event.conversation }, event.at)]
      : [],
  );
}
