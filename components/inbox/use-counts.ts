import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ChatScope } from '../../core/store/queries/chat-scope.ts';
import { countsOf } from '../../core/store/queries/counts-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';

export type Counts = Awaited<ReturnType<typeof countsOf>>;

const EVERY = 5_000;

/**
 * How many chats of a scope are in each list. Time alone moves Overdue and Due soon, so they are asked for anew.
 * @param scope null to count nothing.
 */
export function useCounts(scope: ChatScope | null): ReadonlySignal<Counts | undefined> {
  const { now } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  const { folder, agent, category } = scope ?? {};
  return useLive(
    async () => (scope ? countsOf(deskDb(), { ...scope, now: lately.value }) : undefined),
    [folder, agent, category, lately.value],
  );
}
