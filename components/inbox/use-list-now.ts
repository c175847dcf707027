import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { UnplacedChat } from '../../core/store/rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Stretch } from './hold-still.ts';

const EVERY = 5_000;

/** The next instant at which a chat of the list becomes due soon or overdue. */
function nextCrossing(rows: readonly UnplacedChat[], now: number): number {
  const crossings = rows
    .flatMap((row) => [row.dueSoonAt, row.dueAt])
    .filter((at) => at !== undefined && at > now);
  return Math.min(...(crossings as number[]));
}

/** The instant a list is asked for that time itself changes: in steps, and at once when a deadline of it passes. */
export function useListNow(rows: ReadonlySignal<Stretch<UnplacedChat> | undefined>): ReadonlySignal<number> {
  const { now } = useDesk();
  const listNow = useSignal(now.peek());
  const crossing = useComputed(() => nextCrossing(rows.value?.rows ?? [], listNow.value));
  useSignalEffect(() => {
    const passed = now.value - listNow.peek();
    if (passed < 0 || passed >= EVERY || now.value >= crossing.value) listNow.value = now.value;
  });
  return listNow;
}
