import { type ReadonlySignal, signal } from '@preact/signals';

const current = signal('');

/** The conversation on the screen, '' for none. */
export const openedChat: ReadonlySignal<string> = current;

/** Whether the chat was just opened, so that the place to write takes the focus. */
export const openedToWrite = signal(false);

export function openChat(conversation: string): void {
  openedToWrite.value = true;
  current.value = conversation;
}

/** Goes back to the inbox. */
export function leaveChat(): void {
  current.value = '';
}
