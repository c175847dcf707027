import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Setting } from '../../../../core/domain/automation/rehearsal/rehearsed.ts';
import type { CheckOutgoing } from '../../../../core/domain/guard/guard-over.ts';
import { connectionNow } from '../../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../../core/store/queries/reading.ts';
import type { Rehearsed } from './run-rehearsal.ts';

/** What is tried against what is set. */
export interface Trial {
  readonly tried: Setting;
  readonly saved: Setting;
}

/** How far a rehearsal is. */
export type Rehearsing =
  | { readonly is: 'idle' | 'stopped' | 'failed' }
  | { readonly is: 'under way'; readonly share: number }
  | { readonly is: 'done'; readonly trial: Trial; readonly found: Rehearsed };

export function useRehearsal(): {
  readonly state: ReadonlySignal<Rehearsing>;
  readonly run: (trial: Trial, guard: CheckOutgoing) => Promise<void>;
  readonly stop: () => void;
} {
  const state = useSignal<Rehearsing>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (trial: Trial, guard: CheckOutgoing) => {
    const mine = new AbortController();
    running.current = mine;
    state.value = { is: 'under way', share: 0 };
    const told = (share: number) => {
      if (!mine.signal.aborted) state.value = { is: 'under way', share };
    };
    try {
      const { runRehearsal } = await import('./run-rehearsal.ts');
      const now = Date.now() + (await connectionNow(deskDb())).clockOffset;
      const found = await runRehearsal(trial, now, guard, { signal: mine.signal, told });
      state.value = { is: 'done', trial, found };
    } catch (error) {
      if (!mine.signal.aborted) console.error(error);
      state.value = { is: mine.signal.aborted ? 'stopped' : 'failed' };
    }
  };
  return { state, run, stop: () => running.current?.abort() };
}
