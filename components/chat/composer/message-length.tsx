import type { ReadonlySignal } from '@preact/signals';

/** The most the shop takes in one message, in characters. */
export const longest = 2000;

const NEAR = 200;

/** How much room is left, once that matters. */
export function MessageLength({ text }: { text: ReadonlySignal<string> }) {
  const left = longest - [...text.value].length;
  const words = left > NEAR ? '' : left >= 0 ? `${left} left` : `${-left} too many`;
  return (
    <span class={`length${left < 0 ? ' trouble-words' : ''}`} id="message-length" role="status">
      {words}
    </span>
  );
}
