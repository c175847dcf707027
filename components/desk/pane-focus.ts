import { focusFirst, isThere } from '../ui/focusable.ts';
import { leftChat, openedChat, openedPane, type Pane } from './opened-chat.ts';

/** Where one goes on in a pane that was come back to, the best place first. */
const starts: Readonly<Record<Pane, readonly string[]>> = {
  inbox: ['[aria-current] button', '.rows button', '[role=tab][aria-selected=true]'],
  chat: ['[role=log]', 'h2'],
  workbench: ['[role=tab][aria-selected=true]', 'h2'],
};

/** A pane that can be seen, null where it is not. */
export function paneInSight(pane: Pane): HTMLElement | null {
  const found = document.querySelector(`.pane.${pane}`);
  return isThere(found) ? found : null;
}

/** The button of a conversation's row, where it is drawn. */
function rowOf(conversation: string): HTMLElement | null {
  if (conversation === '') return null;
  const row = document.querySelector(`[id^="row-${CSS.escape(conversation)}"]`);
  return isThere(row) ? row : null;
}

/** Puts the focus to where a pane begins. False where the pane is out of sight. */
export function focusPane(pane: Pane): boolean {
  const place = paneInSight(pane);
  if (!place) return false;
  const row = pane === 'inbox' ? rowOf(openedChat.peek() || leftChat.peek()) : null;
  const start = row ?? starts[pane].map((each) => place.querySelector(each)).find(isThere);
  if (start) start.focus({ preventScroll: start !== row });
  else focusFirst(place);
  return true;
}

/** Puts the focus to where one goes on when the workbench is put away: the control that turned it, else the chat. */
export function focusAfterWorkbench(): void {
  const toggle = document.querySelector('[data-key=w]');
  if (isThere(toggle)) toggle.focus();
  else focusPane('chat');
}

/** Where the focus goes that was lost: the pane it was in, else the one in front, else the inbox. */
export function goHome(near: HTMLElement | null): void {
  const around = near?.closest('.pane');
  for (const pane of ['chat', 'workbench', 'inbox'] as const)
    if (around?.classList.contains(pane) && focusPane(pane)) return;
  if (focusPane(openedPane.peek()) || focusPane('inbox')) return;
  const desk = document.querySelector<HTMLElement>('main');
  if (desk) focusFirst(desk);
}
