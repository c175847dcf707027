import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Runs an effect as soon as a signal that it reads changes, not with the next frame: for what somebody waits to see. */
export function useAtOnce(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => effect(() => latest.current()), []);
}
