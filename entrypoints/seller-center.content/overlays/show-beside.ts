const gapPx = 4;

/**
 * Shows what a button says of itself while it is pointed at or has the keyboard's focus: above everything, so that no
 * cell cuts it off, and without moving anything aside. A `title` would never be seen by who has no pointer. Gives the
 * function that shows it now.
 */
export function showBeside(button: HTMLElement, saying: HTMLElement): () => void {
  saying.popover = 'manual';
  const hide = () => {
    if (saying.matches(':popover-open')) saying.hidePopover();
  };
  const show = () => {
    if (!saying.textContent || !saying.isConnected) return hide();
    if (!saying.matches(':popover-open')) saying.showPopover();
    addEventListener('scroll', hide, { capture: true, passive: true, once: true });
    const at = button.getBoundingClientRect();
    const { width, height } = saying.getBoundingClientRect();
    const fitsBelow = at.bottom + gapPx + height <= innerHeight;
    saying.style.left = `${Math.max(gapPx, Math.min(at.left, innerWidth - width - gapPx))}px`;
    saying.style.top = `${fitsBelow ? at.bottom + gapPx : at.top - gapPx - height}px`;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  button.addEventListener('pointerenter', show);
  button.addEventListener('pointerleave', hide);
  button.addEventListener('click', show);
  button.addEventListener('focus', () => {
    if (button.matches(':focus-visible')) show();
  });
  button.addEventListener('blur', hide);
  button.addEventListener('keydown', onKey);
  return show;
}
