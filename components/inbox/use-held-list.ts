import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ChatRow } from '../../core/store/rows.ts';
import { type HeldList, holdStill } from './hold-still.ts';

export interface Held {
  readonly list: ReadonlySignal<HeldList<ChatRow>>;
  /** From now on nothing moves. */
  readonly hold: () => void;
  /** The list may take its own order again. */
  readonly release: () => void;
  /** Takes the order of now, and holds that if it was held. */
  readonly catchUp: () => void;
}

/** Keeps the order of a list while a hand or the focus is in it. */
export function useHeldList(fresh: ReadonlySignal<readonly ChatRow[] | undefined>): Held {
  const held = useSignal<readonly string[] | null>(null);
  const shown = useRef<readonly ChatRow[]>([]);
  const list = useComputed(() => {
    const rows = fresh.value ?? [];
    const lastKnown = new Map(shown.current.map((row) => [row.id, row]));
    const next = held.value ? holdStill(held.value, rows, lastKnown) : { rows, arrivals: 0 };
    shown.current = next.rows;
    return next;
  });
  const order = () => (fresh.peek() ?? []).map((row) => row.id);
  return {
    list,
    hold: () => {
      held.value ??= order();
    },
    release: () => {
      held.value = null;
    },
    catchUp: () => {
      if (held.value) held.value = order();
    },
  };
}
