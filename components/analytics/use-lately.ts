import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useDesk } from '../desk/desk-context.ts';

const EVERY = 5_000;

interface Lately {
  /** Moves on in steps, for reading anew what time alone changes. */
  readonly lately: ReadonlySignal<number>;
  /** The shop's clock at the moment of reading, epoch ms: by the last step, what just happened would still lie ahead. */
  readonly at: () => number;
}

/** When to read what time alone changes, and as of when. */
export function useLately(): Lately {
  const { now, connection } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  return { lately, at: () => Date.now() + connection.peek().clockOffset };
}
