import type { DeskEvent } from '../domain/desk/event.ts';

/**
 * The database answers in the order it is asked: what a page asks while its command is being written comes after it, as soon as it is
 * written. So the worker says when it has begun, and the page need not wait until the word of the end has come to it.
 */
interface Begun {
  readonly ids: readonly string[];
  readonly events: readonly DeskEvent[];
}

/** The extension's own contexts alone can speak here; one of an older build may still be there. */
function isBegun(said: unknown): said is Begun {
  if (typeof said !== 'object' || said === null || !('ids' in said) || !('events' in said)) return false;
  return Array.isArray(said.ids) && Array.isArray(said.events);
}

const line = typeof BroadcastChannel === 'function' ? new BroadcastChannel('begun') : null;

/** Commands of this page of which nothing was heard yet. */
const own = new Set<string>();
const listeners = new Set<(events: readonly DeskEvent[]) => void>();

/** Says to all pages that commands are being written. @param ids of the commands. @param events what was decided on them, where that is known. */
export function tellBegun(ids: readonly string[], events: readonly DeskEvent[] = []): void {
  line?.postMessage({ ids, events } satisfies Begun);
}

/** Listens for the beginning of a command of this page. @returns the function that gives it up */
export function awaitBegun(id: string): () => void {
  own.add(id);
  return () => own.delete(id);
}

/** Calls whenever a command of this page is being written, with what was decided on it. */
export function whenBegun(listener: (events: readonly DeskEvent[]) => void): void {
  listeners.add(listener);
}

line?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isBegun(data) || !data.ids.some((id) => own.delete(id))) return;
  for (const listener of listeners) listener(data.events);
});
