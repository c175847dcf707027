import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';

/** A text once it has rested for so many milliseconds. */
export function useSettled(text: ReadonlySignal<string>, rest: number): ReadonlySignal<string> {
  const settled = useSignal(text.peek());
  useSignalEffect(() => {
    const now = text.value;
    const timer = setTimeout(() => {
      settled.value = now;
    }, rest);
    return () => clearTimeout(timer);
  });
  return settled;
}
