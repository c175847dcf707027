import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { type ChatList, chatsIn } from '../../core/store/queries/chats-in.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import type { ChatRow } from '../../core/store/rows.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';

const STEP = 50;
const EVERY = 15_000;

export interface ListedChats {
  readonly rows: ReadonlySignal<readonly ChatRow[] | undefined>;
  /** There may be more than the rows at hand: asks for the next ones. */
  readonly more: () => void;
}

/** The next instant at which a chat of the list becomes due soon or overdue. */
function nextCrossing(rows: readonly ChatRow[], now: number): number {
  const crossings = rows
    .flatMap((row) => [row.dueSoonAt, row.dueAt])
    .filter((at) => at !== undefined && at > now);
  return Math.min(...(crossings as number[]));
}

/** The instant the list is asked for: in steps, and at once when a deadline of the list passes. */
function useListNow(rows: ReadonlySignal<readonly ChatRow[] | undefined>): Signal<number> {
  const { now } = useDesk();
  const listNow = useSignal(now.peek());
  const crossing = useComputed(() => nextCrossing(rows.value ?? [], listNow.value));
  useSignalEffect(() => {
    const passed = now.value - listNow.peek();
    if (passed < 0 || passed >= EVERY || now.value >= crossing.value) listNow.value = now.value;
  });
  return listNow;
}

export function useListedChats(list: Omit<ChatList, 'now' | 'limit'>): ListedChats {
  const limit = useSignal(STEP);
  const rows = useSignal<readonly ChatRow[] | undefined>(undefined);
  const now = useListNow(rows);
  const wanted = { ...list, now: now.value, limit: limit.value };
  const found = useLive(() => chatsIn(deskDb(), wanted), Object.values(wanted));
  useSignalEffect(() => {
    rows.value = found.value;
  });
  const more = () => {
    if ((rows.peek()?.length ?? 0) >= limit.peek()) limit.value += STEP;
  };
  return { rows, more };
}
