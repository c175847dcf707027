import { useEffect } from 'preact/hooks';
import { takesKeys } from '../ui/where-typing.ts';

/** What a key presses: a control that is on the screen, so that a key does what a hand could do, and no more. */
const pressed: Readonly<Record<string, string>> = {
  a: '[data-key=a]',
  e: '[data-key=e]',
  s: '[data-key=s]',
};

function visible(selector: string): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(selector);
  return found?.checkVisibility() ? found : null;
}

/** Moves through the rows of the list; from outside it, to the chat that is open or to the first one. */
function step(by: 1 | -1): void {
  const list = visible('[data-list]');
  list?.dispatchEvent(new CustomEvent('step', { detail: by }));
}

function act(key: string): boolean {
  if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'r') visible('[data-key=r]')?.focus();
  else if (pressed[key]) visible(pressed[key])?.click();
  else return false;
  return true;
}

/** Single keys outside of fields: j, k, r, a, e, s and ? for the list of them. Enter is the focused row's own. */
export function useShortcuts(showHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesKeys(event.target))
        return;
      if (event.key === '?') showHelp();
      else if (!act(event.key)) return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
