import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { watch, watchAtEase } from '../../core/store/queries/watch.ts';
import { whenIdle } from '../ui/when-idle.ts';

/** What is read at ease is begun by then, however busy the page is, ms. */
const longestWait = 1000;

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

/**
 * As `useLive`, for what nobody waits for: it is read when the page has nothing else to do, and changes that come close
 * together are read together.
 * @param rest ms between one reading and the next for a change.
 */
export function useLiveAtEase<Answer>(
  query: () => Promise<Answer>,
  inputs: readonly unknown[],
  rest: number,
): ReadonlySignal<Answer | undefined> {
  const answer = useSignal<Answer | undefined>(undefined);
  useEffect(() => {
    const answered = (value: Answer) => {
      answer.value = value;
    };
    let end = () => {};
    const takeBack = whenIdle(() => {
      end = watchAtEase(query, answered, tell, rest);
    }, longestWait);
    return () => {
      takeBack();
      end();
    };
  }, inputs);
  return answer;
}
