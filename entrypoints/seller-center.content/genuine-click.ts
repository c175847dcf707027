/** Under this the page has made it something one presses without seeing it. */
const leastOpacity = 0.6;
const leastHeightPx = 12;

/**
 * Whether a person pressed this very button and could see it: the browser vouches for the press, nothing lies over the
 * place, and the page has neither faded nor shrunk it. What the page fires itself never passes.
 */
export function isGenuine(event: MouseEvent, root: ShadowRoot, button: HTMLElement): boolean {
  if (!event.isTrusted || !isPlain(button, root)) return false;
  const byKeyboard = event.detail === 0;
  return byKeyboard || button.contains(root.elementFromPoint(event.clientX, event.clientY));
}

function isPlain(button: HTMLElement, root: ShadowRoot): boolean {
  if (button.getBoundingClientRect().height < leastHeightPx) return false;
  let opacity = 1;
  let at: Element | null = button;
  while (at && opacity >= leastOpacity) {
    const style = getComputedStyle(at);
    if (style.visibility !== 'visible' || style.filter.includes('opacity')) return false;
    opacity *= Number(style.opacity);
    at = at.parentElement ?? (at.getRootNode() === root ? root.host : null);
  }
  return opacity >= leastOpacity;
}
