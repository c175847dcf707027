/**
 * The database answers in the order it is asked: what a page asks while its command is being written comes after it, as soon as it is
 * written. So the worker says when it has begun, and the page need not wait until the word of the end has come to it.
 */
const line = typeof BroadcastChannel === 'function' ? new BroadcastChannel('begun') : null;

/** Commands of this page of which nothing was heard yet. */
const own = new Set<string>();
const listeners = new Set<() => void>();

/** Says to all pages that commands are being written. @param ids of the commands. */
export function tellBegun(ids: readonly string[]): void {
  line?.postMessage(ids);
}

/** Listens for the beginning of a command of this page. @returns the function that gives it up */
export function awaitBegun(id: string): () => void {
  own.add(id);
  return () => own.delete(id);
}

/** Calls whenever a command of this page is being written. */
export function whenBegun(listener: () => void): void {
  listeners.add(listener);
}

line?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!Array.isArray(data) || !data.some((id) => own.delete(id))) return;
  for (const listener of listeners) listener();
});
