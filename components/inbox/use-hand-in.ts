import type { RefObject } from 'preact';
import type { Held } from './use-held-list.ts';

/** What a frame does so that its list holds still while the pointer is over it or somebody is in it by keyboard. */
export interface HandIn {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/** Follows hand and focus in a frame, and holds its list meanwhile. */
export function useHandIn<Row>(
  frame: RefObject<HTMLElement | null>,
  { hold, release, catchUp }: Held<Row>,
): HandIn {
  const isInside = ({ relatedTarget }: FocusEvent) =>
    relatedTarget instanceof Node && frame.current?.contains(relatedTarget);
  const isUnderHand = () => frame.current?.matches(':hover') === true;
  // A focus that a press of the mouse left behind, or brought back with its pane, is nobody's place in the list.
  const isWalked = () => frame.current?.querySelector(':focus-visible') != null;
  return {
    onPointerEnter: hold,
    onPointerLeave: () => {
      if (!isWalked()) release();
    },
    /** Who comes back from elsewhere finds the list as it is now: nothing moves under a hand that was not there. */
    onFocusIn: (event) => {
      if (!isInside(event) && !isUnderHand()) catchUp();
      if (isUnderHand() || isWalked()) hold();
      else release();
    },
    onFocusOut: (event) => {
      if (!isInside(event) && !isUnderHand()) release();
    },
  };
}
