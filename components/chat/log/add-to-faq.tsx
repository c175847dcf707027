import type { MessageEntry } from '../../../core/store/entry-rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { answerToAdd } from '../add-to-faq/answer-to-add.ts';
import type { Tab } from './line-props.ts';

interface AddToFaqProps {
  entry: MessageEntry;
  /** The message is the one that Tab leads to: then this comes after it. */
  within: Tab;
}

/** Makes an answer of an agent's one that everybody gives. Out of sight until the message is pointed at or focused. */
export function AddToFaq({ entry, within }: AddToFaqProps) {
  return (
    <button
      type="button"
      class="icon-button star-message"
      aria-label={words.chat.addToFaq}
      aria-haspopup="dialog"
      title={words.chat.addToFaq}
      tabIndex={within}
      onClick={() => {
        answerToAdd.value = entry;
      }}
    >
      <Icon name="book-plus" size="s" />
    </button>
  );
}
