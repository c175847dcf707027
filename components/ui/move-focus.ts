const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys, Home and End through the buttons and links of a menu. */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button, a[href]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const step = steps[event.key];
  let next: HTMLElement | undefined;
  if (event.key === 'Home') next = items[0];
  else if (event.key === 'End') next = items.at(-1);
  else if (step !== undefined) next = items[(here + step + items.length) % items.length];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
