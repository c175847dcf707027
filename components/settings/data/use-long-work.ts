import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type LongWork, Stopped } from '../../../core/store/queries/read-backup.ts';

/** Work that takes long enough to be watched and stopped. */
export interface LongWorkHere {
  /** How far it is, 0 to 1; null while nothing is under way. */
  readonly share: Signal<number | null>;
  /** What came of the last, '' for nothing. */
  readonly said: Signal<string>;
  readonly run: (work: (long: LongWork) => Promise<string>) => Promise<void>;
  readonly stop: () => void;
}

/** @param texts what is said of work that was stopped or broke off. */
export function useLongWork(texts: { readonly stopped: string; readonly failed: string }): LongWorkHere {
  const share = useSignal<number | null>(null);
  const said = useSignal('');
  const stopped = useRef(false);
  const stop = () => {
    stopped.current = true;
  };
  // Who leaves the page waits for it no longer.
  useEffect(() => stop, []);
  const run = async (work: (long: LongWork) => Promise<string>) => {
    if (share.value !== null) return;
    stopped.current = false;
    share.value = 0;
    said.value = '';
    const progress = (now: number) => {
      // Each hundredth, so that the page is not drawn for every row.
      if (Math.floor(now * 100) !== Math.floor((share.value ?? 0) * 100)) share.value = now;
    };
    try {
      said.value = await work({ progress, stopped: () => stopped.current });
    } catch (error) {
      if (!(error instanceof Stopped)) console.error(error);
      said.value = error instanceof Stopped ? texts.stopped : texts.failed;
    } finally {
      share.value = null;
    }
  };
  return { share, said, run, stop };
}
