import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type FreshStretch, type HeldStretch, holdStill, type Placed, type Stretch } from './hold-still.ts';

export interface Held<Row> {
  readonly list: ReadonlySignal<HeldStretch<Row>>;
  /** From now on nothing moves. */
  readonly hold: () => void;
  /** The list may take its own order again. */
  readonly release: () => void;
  /** Takes the order of now, and holds that if it was held. */
  readonly catchUp: () => void;
}

/** Keeps the order of a list while it is held. */
export function useHeldList<Row extends Placed>(
  fresh: ReadonlySignal<FreshStretch<Row> | undefined>,
): Held<Row> {
  const holding = useSignal(false);
  const caughtUp = useSignal(0);
  const shown = useRef<Stretch<Row> | null>(null);
  const list = useComputed(() => {
    caughtUp.value;
    const now = fresh.value ?? { start: 0, limit: 0, rows: [] };
    const still = holding.value && shown.current;
    const next = still ? holdStill(still, now) : { start: now.start, rows: now.rows, arrivals: 0 };
    shown.current = next;
    return next;
  });
  return {
    list,
    hold: () => {
      holding.value = true;
    },
    release: () => {
      holding.value = false;
    },
    catchUp: () => {
      shown.current = null;
      caughtUp.value += 1;
    },
  };
}
