import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { SavedReplyRow } from '../../../../core/store/rows.ts';
import { useDerived } from '../../../ui/use-derived.ts';
import { repliesByShortcut } from './find-replies.ts';

const most = 6;
const none: readonly SavedReplyRow[] = [];

/** What is offered while "/" and a shortcut stand in the field. */
export interface Slash {
  readonly matches: ReadonlySignal<readonly SavedReplyRow[]>;
  readonly active: Signal<number>;
  /** Takes the keys that belong to what is offered; false for all others. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** @param pick told of the reply that was chosen. */
export function useSlash(
  text: ReadonlySignal<string>,
  replies: ReadonlySignal<readonly SavedReplyRow[] | undefined>,
  pick: (reply: SavedReplyRow) => void,
): Slash {
  const active = useSignal(0);
  /** What was typed when the offer was waved away. */
  const dismissed = useSignal('');
  const matches = useDerived(() => {
    const typed = /^\/(\S*)$/.exec(text.value)?.[1];
    if (typed === undefined || dismissed.value === text.value) return none;
    return repliesByShortcut(replies.value ?? none, typed).slice(0, most);
  }, [text, replies]);
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    const { length } = matches.value;
    if (length === 0) return false;
    const at = Math.min(active.peek(), length - 1);
    const chosen = matches.value[at];
    if (key === 'ArrowDown') active.value = (at + 1) % length;
    else if (key === 'ArrowUp') active.value = (at + length - 1) % length;
    else if (key === 'Escape') dismissed.value = text.peek();
    else if ((key === 'Tab' || key === 'Enter') && !shiftKey && chosen) {
      active.value = 0;
      pick(chosen);
    } else return false;
    return true;
  };
  return { matches, active, onKey };
}
