import { type ReadonlySignal, signal } from '@preact/signals';

/** A place in a conversation: a line of it by its id, or an instant (epoch ms). */
export type JumpTo = { readonly entry: string } | { readonly at: number };

/** Which pane has the page where there is room for one only; the workbench is a drawer where there is room for two. */
export type Pane = 'inbox' | 'chat' | 'workbench';

const current = signal('');
const pane = signal<Pane>('inbox');

/** The conversation on the screen, '' for none. */
export const openedChat: ReadonlySignal<string> = current;

/** The pane in front. */
export const openedPane: ReadonlySignal<Pane> = pane;

/** Whether the chat was just opened, so that the place to write takes the focus. */
export const openedToWrite = signal(false);

/** The conversation that was left last, '' for none: its row is where one goes on in the list. */
export const leftChat = signal('');

/** Where in the opened conversation the log is to go; null once it went there. */
export const jumpTo = signal<JumpTo | null>(null);

/** Opens a conversation, at its end or at a place in it. */
export function openChat(conversation: string, place: JumpTo | null = null): void {
  openedToWrite.value = place === null;
  jumpTo.value = place;
  current.value = conversation;
  pane.value = 'chat';
}

/** Goes back to the inbox. */
export function leaveChat(): void {
  leftChat.value = current.peek();
  current.value = '';
  pane.value = 'inbox';
}

/** Shows the workbench of the opened chat, or puts it away. */
export function showWorkbench(on: boolean): void {
  pane.value = on ? 'workbench' : 'chat';
}
