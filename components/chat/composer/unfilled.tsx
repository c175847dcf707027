import type { ReadonlySignal } from '@preact/signals';
import { unfilledIn } from '../../../core/domain/message/fill-variables.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';

/** Names what a saved reply left open: until it is filled in the message does not leave (docs/rules.md §8). */
export function Unfilled({ text }: { text: ReadonlySignal<string> }) {
  const names = unfilledIn(text.value).map((name) => `{${name}}`);
  return (
    <div role="status">
      {names.length > 0 && (
        <p class="strip">
          <Icon name="braces" />
          <span class="grow">{words.composer.replies.unfilled(names.join(', '))}</span>
        </p>
      )}
    </div>
  );
}
