import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { FaqRow } from '../../../core/store/rows.ts';
import type { Looked } from './look-for-questions.ts';

/** How far the look for unanswered questions is. */
export type Looking =
  | { readonly is: 'idle' | 'stopped' | 'failed' }
  | { readonly is: 'under way'; readonly share: number }
  | { readonly is: 'done'; readonly found: Looked };

export function useLooking(rows: readonly FaqRow[]): {
  readonly state: ReadonlySignal<Looking>;
  readonly look: () => Promise<void>;
  readonly stop: () => void;
} {
  const state = useSignal<Looking>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const look = async () => {
    const mine = new AbortController();
    running.current = mine;
    state.value = { is: 'under way', share: 0 };
    const told = (share: number) => {
      if (!mine.signal.aborted) state.value = { is: 'under way', share };
    };
    try {
      const { lookForQuestions } = await import('./look-for-questions.ts');
      const now = Date.now() + (await connectionNow(deskDb())).clockOffset;
      state.value = { is: 'done', found: await lookForQuestions(rows, now, { signal: mine.signal, told }) };
    } catch (error) {
      if (!mine.signal.aborted) console.error(error);
      state.value = { is: mine.signal.aborted ? 'stopped' : 'failed' };
    }
  };
  return { state, look, stop: () => running.current?.abort() };
}
