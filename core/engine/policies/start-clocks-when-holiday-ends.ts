import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** Waits that holiday mode held back are counted from its end on (docs/rules.md §3). */
export function startClocksWhenHolidayEnds(commit: Commit): Task[] {
  if (!commit.events.some((event) => event.type === 'HolidayEnded')) return [];
  return [
    newTask(`${commit.id}>clocks`, { kind: 'follow', command: 'startHeldClocks', at: commit.at }, commit.at),
  ];
}
