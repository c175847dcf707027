import { type ReadonlySignal, signal } from '@preact/signals';
import { awaitField, dropTyped, giveTyped } from './typed-ahead.ts';

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

const toWrite = signal(false);

/** Whether the place to write in the chat is to take the focus as soon as it is there. */
export const openedToWrite: ReadonlySignal<boolean> = toWrite;

/** Goes to where one writes in the chat that opens; what is typed meanwhile is written there. */
export function goWrite(): void {
  toWrite.value = true;
  awaitField();
}

/** The place to write is no longer wanted, or there is none. */
export function giveUpWriting(): void {
  toWrite.value = false;
  dropTyped();
}

/** The place to write is there, and has the focus; perhaps it had it all along. */
export function cameToWrite(): void {
  giveTyped(document.activeElement);
  giveUpWriting();
}

/** The conversation that was left last, '' for none: its row is where one goes on in the list. */
export const leftChat = signal('');

/** Where in the opened conversation the log is to go; null once it went there. */
export const jumpTo = signal<JumpTo | null>(null);

/** Opens a conversation, at its end or at a place in it. */
export function openChat(conversation: string, place: JumpTo | null = null): void {
  giveUpWriting();
  if (place === null) goWrite();
  jumpTo.value = place;
  current.value = conversation;
  pane.value = 'chat';
}

/** Goes back to the inbox. */
export function leaveChat(): void {
  giveUpWriting();
  leftChat.value = current.peek();
  current.value = '';
  pane.value = 'inbox';
}

/** Shows the workbench of the opened chat, or puts it away. */
export function showWorkbench(on: boolean): void {
  pane.value = on ? 'workbench' : 'chat';
}
