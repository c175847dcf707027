import { pageWords } from '../../../components/words/page-words.ts';
import type { OrderStanding } from '../../../core/protocol/page-ask.ts';
import type { Theme } from '../page-theme.ts';
import { deskButton } from './desk-button.ts';

/** The button of one order, beside what stands for the order on the page. */
export interface RowButton {
  readonly order: string;
  /** Puts it in its place again if the page has moved or dropped it. */
  settle(): void;
  /** Looks whether the page cuts it off where it stands, and moves it out. Asks the page for its measures. */
  uncover(): void;
  /** Shows what the desk says of the order: undefined while it was not asked, null where it does not answer. */
  show(standing: OrderStanding | null | undefined): void;
  wear(theme: Theme): void;
  remove(): void;
}

export function rowButton(order: string, anchor: Element): RowButton {
  const made = deskButton(pageWords.chat, order, 'row');
  const { host } = made;
  let spot = spotOf(anchor);
  const settle = () => {
    const { beside, inside } = spot;
    if (inside ? host.parentElement === beside : host.previousElementSibling === beside) return;
    if (inside) beside.append(host);
    else beside.after(host);
  };
  made.say(pageWords.checking, false);
  settle();
  return {
    order,
    settle,
    uncover: () => {
      spot = outOfClipping(spot);
      settle();
    },
    wear: made.wear,
    show: (standing) => {
      if (standing === null) made.say(pageWords.noAnswer, false);
      else if (standing?.state === 'allowed') made.say('', true);
      else made.say(standing?.why || pageWords.checking, false);
    },
    remove: () => host.remove(),
  };
}

/** Where a button stands: behind an element, or inside it at its end. */
interface Spot {
  readonly beside: Element;
  readonly inside: boolean;
}

/** A link and what flows in a line has the button behind it; a cell or a block has it inside, so that no line breaks. */
function spotOf(anchor: Element): Spot {
  const beside = anchor.closest('a') ?? anchor;
  const flows = beside.matches('a') || /^inline/.test(getComputedStyle(beside).display);
  return { beside, inside: !flows || !beside.parentElement };
}

/** The same spot, or one behind what would cut the button off: ids often stand in boxes that end their text with dots. */
function outOfClipping(spot: Spot): Spot {
  let at = spot;
  for (let up = spot.inside ? spot.beside : spot.beside.parentElement; up; up = up.parentElement) {
    if (/^(td|th|tr|body)$/i.test(up.tagName) || up.matches('[role="cell"], [role="row"]')) return at;
    const isCut = up.scrollWidth > up.clientWidth + 1 && getComputedStyle(up).overflowX !== 'visible';
    if (isCut) at = { beside: up, inside: false };
  }
  return at;
}
