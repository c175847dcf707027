import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { watch } from '../../core/store/queries/watch.ts';

/** What went wrong the last time something was read, '' when all is well. The page shows it. */
export const readingTrouble = signal('');

function tell(fault: unknown): void {
  readingTrouble.value = fault instanceof Error ? fault.message : String(fault);
}

/**
 * Keeps a signal at what a query over the database answers now. It is undefined until the first answer; with
 * other inputs the former answer stays until the next is there, so that nothing flickers.
 * @param urgent whether it is what the eye rests on: it is asked before all others.
 */
export function useLive<Answer>(
  query: () => Promise<Answer>,
  inputs: readonly unknown[],
  urgent = false,
): ReadonlySignal<Answer | undefined> {
  const answer = useSignal<Answer | undefined>(undefined);
  useEffect(() => {
    const answered = (value: Answer) => {
      answer.value = value;
    };
    return watch(query, answered, tell, urgent);
  }, inputs);
  return answer;
}
