import { type ReadonlySignal, signal } from '@preact/signals';

const prefix = '#chat=';

function fromAddress(): string {
  return location.hash.startsWith(prefix) ? decodeURIComponent(location.hash.slice(prefix.length)) : '';
}

const current = signal(fromAddress());
addEventListener('hashchange', () => {
  current.value = fromAddress();
});

/** The conversation on the screen, '' for none. It lives in the page's address: reloading keeps it. */
export const openedChat: ReadonlySignal<string> = current;

/** Whether the chat was opened to write in it, so that the field takes the focus. */
export const openedToWrite = signal(false);

export function openChat(conversation: string): void {
  openedToWrite.value = true;
  location.hash = prefix + encodeURIComponent(conversation);
  current.value = conversation;
}

/** Goes back to the inbox. */
export function leaveChat(): void {
  history.replaceState(null, '', location.pathname + location.search);
  current.value = '';
}
