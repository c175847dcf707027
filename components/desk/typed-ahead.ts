import { takesKeys } from '../ui/where-typing.ts';

/** A field that does not come by then does not come, ms. */
const longestWait = 5000;

/** What was typed for a field that is on its way; null while none is awaited. */
let typed: { readonly text: string; readonly since: number } | null = null;

/** A field was asked for that is not there yet: what is typed is kept for it, for no key of it was meant as a shortcut. */
export function awaitField(): void {
  typed = { text: typed?.text ?? '', since: performance.now() };
}

/** The field is no longer wanted, or cannot come. */
export function dropTyped(): void {
  typed = null;
}

/** Keeps a key press that is meant for a field on its way. False where none is awaited, or the key writes nothing. */
export function keepTyped(event: KeyboardEvent): boolean {
  if (!typed || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (performance.now() - typed.since > longestWait) {
    typed = null;
    return false;
  }
  const { text, since } = typed;
  if (event.key.length === 1) typed = { text: text + event.key, since };
  else if (event.key === 'Backspace') typed = { text: text.slice(0, -1), since };
  // It would press once more what the field was asked with.
  else return event.key === 'Enter';
  return true;
}

function isForText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.matches('textarea, input:not([type]), input[type=text], input[type=search]');
}

/** Writes what was kept into what has taken the focus, where that is a field. */
export function giveTyped(to: EventTarget | null): void {
  if (!typed || !takesKeys(to)) return;
  const { text } = typed;
  typed = null;
  if (text === '' || !(to instanceof Element) || !isForText(to)) return;
  to.setRangeText(text, to.selectionStart ?? 0, to.selectionEnd ?? 0, 'end');
  to.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
