import type { ReadonlySignal } from '@preact/signals';

/** Says why something did not happen, where it was tried. */
export function Refused({ words }: { words: ReadonlySignal<string> }) {
  if (words.value === '') return null;
  return (
    <p class="trouble-words" role="alert">
      {words.value}
    </p>
  );
}
