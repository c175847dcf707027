import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CheckOutgoing } from '../../core/domain/guard/guard-over.ts';
import { allowedWords } from '../../core/store/queries/guard-cases.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useLive } from '../desk/use-live.ts';

/** The guard as it judges in this shop; null until it and its words are read. */
export function useGuard(): ReadonlySignal<CheckOutgoing | null> {
  const guard = useSignal<CheckOutgoing | null>(null);
  const allowed = useLive(() => allowedWords(deskDb()), []);
  useEffect(() => {
    const words = allowed.value;
    if (!words) return;
    let gone = false;
    import('../../core/domain/guard/check-outgoing.ts')
      .then(({ checkOutgoing }) => {
        if (!gone) guard.value = (text) => checkOutgoing(text, words);
      })
      .catch(console.error);
    return () => {
      gone = true;
    };
  }, [allowed.value]);
  return guard;
}
