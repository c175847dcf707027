const able = 'button, a[href], input, select, textarea, [tabindex]';

/** Whether something is in the page and can be seen there. */
export function isThere(element: Element | null | undefined): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && element.checkVisibility();
}

/** Whether it could take the focus but is switched off. */
export function isOff(element: Element): boolean {
  return element.matches(':disabled');
}

/** The control that something lies in, itself included; null for none. */
export function controlAround(element: EventTarget | null): Element | null {
  return element instanceof Element ? element.closest(able) : null;
}

/** Puts the focus on the first control of a place that Tab would reach, or on the place itself where there is none. */
export function focusFirst(place: HTMLElement): void {
  const first = [...place.querySelectorAll<HTMLElement>(able)].find(
    (each) => each.tabIndex >= 0 && !isOff(each) && isThere(each),
  );
  if (!first) place.tabIndex = -1;
  (first ?? place).focus({ preventScroll: true });
}
