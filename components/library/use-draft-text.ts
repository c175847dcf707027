import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A text while it is written. */
export interface DraftText<Text> {
  readonly draft: Signal<Text>;
  readonly set: (change: Partial<Text>) => void;
  /** Whether it was tried to save. */
  readonly attempted: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Says of it that it was tried to save, and leads to the first field that is wrong. */
  readonly attempt: () => void;
}

export function useDraftText<Text>(first: Text): DraftText<Text> {
  const draft = useSignal(first);
  const attempts = useSignal(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts.value > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts.value]);
  return {
    draft,
    set: (change) => {
      draft.value = { ...draft.peek(), ...change };
    },
    attempted: attempts.value > 0,
    form,
    attempt: () => {
      attempts.value += 1;
    },
  };
}
