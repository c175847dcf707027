import type { ReadonlySignal } from '@preact/signals';
import { longestText } from '../../../core/domain/message/write.ts';
import { words } from '../../words/words.ts';

const NEAR = 200;

/** How much room is left, once that matters. */
export function MessageLength({ text }: { text: ReadonlySignal<string> }) {
  const left = longestText - text.value.trim().length;
  const says = left > NEAR ? '' : left >= 0 ? words.composer.left(left) : words.composer.tooMany(-left);
  return (
    <span class={`length${left < 0 ? ' trouble-words' : ''}`} id="message-length" role="status">
      {says}
    </span>
  );
}
