import { useEffect } from 'preact/hooks';
import { takesKeys } from '../ui/where-typing.ts';
import { doDeed } from './deeds.ts';
import { giveUpWriting } from './opened-chat.ts';
import { overTheDesk } from './over-the-desk.ts';
import { type Shortcut, shortcuts } from './shortcuts.ts';
import { awaitField, giveTyped, keepTyped } from './typed-ahead.ts';

/** Something that Escape closes by itself. */
const closesItself = 'dialog[open], :popover-open, emoji-picker, [role=listbox][data-pop]';

function isBack(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || document.querySelector(closesItself)) return false;
  const { target } = event;
  // A search field empties itself first.
  return !(target instanceof HTMLInputElement && target.value !== '');
}

/** Which shortcut a key press is, where keys are free; undefined for none. */
function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined;
  const named = (key: string) => shortcuts.find((each) => each.key === key);
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? named('ctrl k') : undefined;
  if (event.key === 'Escape') return isBack(event) ? named('Escape') : undefined;
  // What is pressed while something is on its way that lies over the desk is meant for it.
  if (overTheDesk.peek() !== null) return undefined;
  return takesKeys(event.target) ? undefined : named(event.key);
}

/** The keys of the desk: single keys outside of fields, dialogs and menus; Escape and Ctrl or Cmd with K also in fields. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && keepTyped(event)) {
        event.preventDefault();
        return;
      }
      const shortcut = shortcutOf(event);
      if (!shortcut) return;
      if (shortcut.does === 'palette' && document.querySelector('dialog[open]')) return;
      if (doDeed(shortcut) || shortcut.does === 'palette') event.preventDefault();
    };
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[aria-haspopup=dialog]')) awaitField();
    };
    const onFocus = ({ target }: Event) => giveTyped(target);
    addEventListener('keydown', onKey);
    addEventListener('click', onClick);
    addEventListener('pointerdown', giveUpWriting);
    addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('click', onClick);
      removeEventListener('pointerdown', giveUpWriting);
      removeEventListener('focusin', onFocus);
    };
  }, []);
}
