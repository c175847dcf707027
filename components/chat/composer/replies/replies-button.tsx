import type { Signal } from '@preact/signals';
import { Icon } from '../../../ui/icon.tsx';
import { words } from '../../../words/words.ts';

/** Opens the saved replies. */
export function RepliesButton({ open }: { open: Signal<boolean> }) {
  return (
    <button
      type="button"
      class="icon-button compact"
      aria-label={words.composer.replies.name}
      aria-haspopup="dialog"
      title={words.composer.replies.name}
      onClick={() => {
        open.value = true;
      }}
    >
      <Icon name="bookmark" />
    </button>
  );
}
