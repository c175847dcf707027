import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { isOff, isThere } from '../ui/focusable.ts';
import type { Held } from './use-held-list.ts';

/** What a frame does so that its list holds still while the pointer is over it or somebody is in it by keyboard. */
export interface HandIn {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/**
 * Where somebody who walks by keyboard is in a frame, null for nowhere. A focus that a press of the mouse left behind, or
 * brought back with its pane, is nobody's place; a dialog that is opened from a place and closed, by whatever hand, leads back to it.
 */
function usePlace() {
  const place = useRef<Element | null>(null);
  return {
    // What goes may take the focus along without a word that it was left.
    isTaken: () => place.current?.isConnected === true,
    came: (to: Element) => {
      if (to.closest('dialog')) return;
      if (to.matches(':focus-visible')) place.current = to;
      else if (to !== place.current) place.current = null;
    },
    /** What went off or away under the focus, as a dialog's button does while its work is done, was not left. */
    left: (from: Element) => {
      if (from.closest('dialog') && (isOff(from) || !isThere(from))) return;
      place.current = null;
    },
  };
}

/** Follows hand and focus in a frame, and holds its list meanwhile. */
export function useHandIn<Row>(
  frame: RefObject<HTMLElement | null>,
  { hold, release, catchUp }: Held<Row>,
): HandIn {
  const place = usePlace();
  const isInside = ({ relatedTarget }: FocusEvent) =>
    relatedTarget instanceof Node && frame.current?.contains(relatedTarget);
  const isUnderHand = () => frame.current?.matches(':hover') === true;
  const look = () => {
    if (isUnderHand() || place.isTaken()) hold();
    else release();
  };
  return {
    onPointerEnter: hold,
    onPointerLeave: () => {
      if (!place.isTaken()) release();
    },
    /** Who comes back from elsewhere finds the list as it is now: nothing moves under a hand that was not there. */
    onFocusIn: (event) => {
      if (!isInside(event) && !isUnderHand() && !place.isTaken()) catchUp();
      place.came(event.target as Element);
      look();
    },
    onFocusOut: (event) => {
      if (isInside(event)) return;
      place.left(event.target as Element);
      look();
    },
  };
}
