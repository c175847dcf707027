import { whenHandsRest } from './when-idle.ts';

/** How long work goes on beside what a person does. */
export interface Pace {
  /** Stops it. */
  readonly signal: AbortSignal;
  /** Told of how much of it is done: 0 to 1. */
  readonly told: (share: number) => void;
}

/** So long the page is kept busy at a time, ms. */
const slice = 8;
const longestRest = 100;

/**
 * Does work a few milliseconds at a time, each `next` a piece of it.
 * @param pieces how many there are, for telling how far it is.
 * @throws AbortError when it was stopped
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  { signal, told }: Pace,
  pieces: number,
): Promise<Result> {
  let until = performance.now() + slice;
  for (let done = 0; ; done += 1) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    told(Math.min(1, done / pieces));
    await whenHandsRest(longestRest);
    signal.throwIfAborted();
    until = performance.now() + slice;
  }
}
