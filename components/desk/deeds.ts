import { isThere } from '../ui/focusable.ts';
import { giveUpWriting, goWrite, leaveChat, openedChat, showWorkbench } from './opened-chat.ts';
import { overTheDesk } from './over-the-desk.ts';
import { focusAfterWorkbench, focusPane, paneInSight } from './pane-focus.ts';
import type { Deed, Shortcut } from './shortcuts.ts';
import { awaitField } from './typed-ahead.ts';

/** The control on the screen that a key presses: a key does what a hand could do there, and no more. */
function controlOf(key: string): HTMLElement | null {
  const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  return isThere(found) && !found.matches(':disabled, [aria-disabled=true]') ? found : null;
}

/** Moves through the rows of the list; from outside it, to the chat that is open or to the first one. */
function step(by: 1 | -1): boolean {
  const list = paneInSight('inbox')?.querySelector('[data-list]');
  return list?.dispatchEvent(new CustomEvent('step', { detail: by })) ?? false;
}

/** Into the workbench, or back to the chat for who is in it. */
function turnWorkbench(): boolean {
  if (openedChat.peek() === '') return false;
  const inside = paneInSight('workbench')?.contains(document.activeElement) ?? false;
  showWorkbench(!inside);
  requestAnimationFrame(() => (inside ? focusAfterWorkbench() : focusPane('workbench')));
  return true;
}

const searchField = '.pane.inbox [type=search], .pane.inbox [role=searchbox]';

/** To the search field, over the way back where the chat has the whole page. */
function goSearch(): boolean {
  if (!document.querySelector(searchField)) return false;
  if (!paneInSight('inbox')) leaveChat();
  requestAnimationFrame(() => document.querySelector<HTMLElement>(searchField)?.focus());
  return true;
}

/** To where one writes, as soon as it is there. */
function write(key: string): boolean {
  const field = controlOf(key);
  const isOnItsWay = openedChat.peek() !== '' && !document.querySelector('.pane.chat:not([aria-busy=true])');
  if (field) field.focus();
  else if (isOnItsWay) goWrite();
  return field !== null || isOnItsWay;
}

/** One step back: out of a field, out of the workbench, out of the chat. */
function goBack(): boolean {
  giveUpWriting();
  const here = document.activeElement;
  const inField = here?.matches('input:not([type=radio]), textarea, select') ?? false;
  const pane = here?.closest('.pane');
  if (inField && pane?.classList.contains('chat')) return focusPane('chat');
  if (inField && pane?.classList.contains('inbox')) return focusPane('inbox');
  const bench = paneInSight('workbench');
  const benchIsOver = bench && getComputedStyle(bench).position === 'absolute';
  if (bench && (benchIsOver || bench.contains(here) || !paneInSight('chat'))) {
    showWorkbench(false);
    requestAnimationFrame(focusAfterWorkbench);
    return true;
  }
  if (paneInSight('inbox')) return pane?.classList.contains('inbox') ? false : focusPane('inbox');
  leaveChat();
  requestAnimationFrame(() => focusPane('inbox'));
  return true;
}

function over(what: 'help' | 'palette'): boolean {
  awaitField();
  overTheDesk.value = what;
  return true;
}

const deeds: Readonly<Record<Deed, (key: string) => boolean>> = {
  press: (key) => {
    const control = controlOf(key);
    control?.click();
    return control !== null;
  },
  write,
  next: () => step(1),
  before: () => step(-1),
  // The focused row's own button does it.
  open: () => false,
  workbench: turnWorkbench,
  search: goSearch,
  help: () => over('help'),
  back: goBack,
  palette: () => over('palette'),
};

/** Does what a key stands for. False where there is nothing to do. */
export function doDeed({ does, key }: Shortcut): boolean {
  return deeds[does](key);
}

/** Whether a key would do something now that is worth offering by its name. */
export function canDo({ does, key }: Shortcut): boolean {
  switch (does) {
    case 'press':
    case 'write':
      return controlOf(key) !== null;
    case 'workbench':
      return openedChat.peek() !== '';
    case 'search':
      return document.querySelector(searchField) !== null;
    case 'help':
      return true;
    default:
      return false;
  }
}
