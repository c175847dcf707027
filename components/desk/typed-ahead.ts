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

/** What was typed for a field that may still come. */
function stillTyped(): typeof typed {
  if (typed && performance.now() - typed.since > longestWait) typed = null;
  return typed;
}

/** Whether a key is pressed to have something done, not written: with AltGr letters are written. */
function isCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}

/** Keeps a key press that is meant for a field on its way. False where none is awaited, or the key writes nothing. */
export function keepTyped(event: KeyboardEvent): boolean {
  const before = stillTyped();
  if (!before || event.isComposing || isCommand(event)) return false;
  const { text, since } = before;
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
  if (!takesKeys(to)) return;
  const text = stillTyped()?.text ?? '';
  typed = null;
  if (text === '' || !(to instanceof Element) || !isForText(to)) return;
  to.setRangeText(text, to.selectionStart ?? 0, to.selectionEnd ?? 0, 'end');
  to.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
