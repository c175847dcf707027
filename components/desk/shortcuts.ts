import { words } from '../words/words.ts';

/** What a key does: presses the control on the screen that names the key, or moves the hand. */
export type Deed =
  | 'press'
  | 'write'
  | 'next'
  | 'before'
  | 'open'
  | 'workbench'
  | 'search'
  | 'help'
  | 'back'
  | 'palette';

export interface Shortcut {
  /** As a key press names it. */
  readonly key: string;
  /** As the key is labelled. */
  readonly face: string;
  readonly name: string;
  readonly does: Deed;
}

const { keys } = words.desk;

/** Whether the command key is the one for shortcuts. */
export const onMac = navigator.platform.startsWith('Mac');

/** All keys of the desk, in the order in which help shows them. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'j', face: 'J', name: keys.next, does: 'next' },
  { key: 'k', face: 'K', name: keys.before, does: 'before' },
  { key: 'Enter', face: 'Enter', name: keys.open, does: 'open' },
  { key: 'r', face: 'R', name: keys.reply, does: 'write' },
  { key: 'a', face: 'A', name: keys.assignToMe, does: 'press' },
  { key: 't', face: 'T', name: keys.transfer, does: 'press' },
  { key: 'e', face: 'E', name: keys.end, does: 'press' },
  { key: 's', face: 'S', name: keys.star, does: 'press' },
  { key: '1', face: '1', name: keys.suggestion(1), does: 'press' },
  { key: '2', face: '2', name: keys.suggestion(2), does: 'press' },
  { key: '3', face: '3', name: keys.suggestion(3), does: 'press' },
  { key: 'w', face: 'W', name: keys.workbench, does: 'workbench' },
  { key: '/', face: '/', name: keys.search, does: 'search' },
  { key: '?', face: '?', name: keys.help, does: 'help' },
  { key: 'Escape', face: 'Esc', name: keys.back, does: 'back' },
  { key: 'ctrl k', face: onMac ? '⌘ K' : 'Ctrl K', name: keys.palette, does: 'palette' },
];
