import type { DeskEvent } from '../../core/domain/desk/event.ts';

const listeners = new Set<(events: readonly DeskEvent[]) => void>();

/** Says what was decided on a command of this page. It is being written: what is read next says whether it was. */
export function tellDecided(events: readonly DeskEvent[]): void {
  if (events.length > 0) for (const listener of listeners) listener(events);
}

/** Calls with what was decided. @returns the function that gives it up */
export function whenDecided(listener: (events: readonly DeskEvent[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
