import { useSignal } from '@preact/signals';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { later } from '../../ui/later.tsx';
import { words } from '../../words/words.ts';

interface AddToFaqProps {
  entry: MessageEntry;
  /** The message is the one that Tab leads to: then this comes after it. */
  within: boolean;
}

type DialogProps = { entry: MessageEntry; close: () => void };

const Dialog = later<DialogProps>(
  async () => (await import('../add-to-faq/add-to-faq-dialog.tsx')).AddToFaqDialog,
);

/** Makes an answer of an agent's one that everybody gives. Out of sight until the message is pointed at or focused. */
export function AddToFaq({ entry, within }: AddToFaqProps) {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="icon-button star-message"
        aria-label={words.chat.addToFaq}
        aria-haspopup="dialog"
        title={words.chat.addToFaq}
        tabIndex={within ? 0 : -1}
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="book-plus" size="s" />
      </button>
      {open.value && (
        <Dialog.Part
          entry={entry}
          close={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}
