import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';

/** What went wrong the last time something was read, '' when all is well. The page shows it. */
export const readingTrouble = signal('');

/**
 * Keeps a signal at what a query over the database answers now. It is undefined until the first answer; with
 * other inputs the former answer stays until the next is there, so that nothing flickers.
 */
export function useLive<Answer>(query: () => Promise<Answer>, inputs: readonly unknown[]): ReadonlySignal<Answer | undefined> {
  const answer = useSignal<Answer | undefined>(undefined);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        answer.value = value;
      },
      error: (fault: unknown) => {
        console.error(fault);
        readingTrouble.value = fault instanceof Error ? fault.message : String(fault);
      },
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return answer;
}
