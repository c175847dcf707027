import { pageWords } from '../../../components/words/page-words.ts';
import type { OrderStanding } from '../../../core/protocol/page-ask.ts';
import type { Theme } from '../page-theme.ts';
import { deskButton } from './desk-button.ts';

/** The button of one order, beside what stands for the order on the page. */
export interface RowButton {
  readonly order: string;
  /** Puts it in its place again if the page has moved or dropped it. */
  settle(): void;
  /** Shows what the desk says of the order: undefined while it was not asked, null where it does not answer. */
  show(standing: OrderStanding | null | undefined): void;
  wear(theme: Theme): void;
  remove(): void;
}

export function rowButton(order: string, anchor: Element): RowButton {
  const made = deskButton(pageWords.chat, order, 'row');
  const settle = () => putBeside(anchor, made.host);
  made.say(pageWords.checking, false);
  settle();
  return {
    order,
    settle,
    wear: made.wear,
    show: (standing) => {
      if (standing === null) made.say(pageWords.noAnswer, false);
      else if (standing?.state === 'allowed') made.say('', true);
      else made.say(standing?.why || pageWords.checking, false);
    },
    remove: () => made.host.remove(),
  };
}

/** A link and what flows in a line has the button behind it; a cell or a block has it inside, so that no line breaks. */
function putBeside(anchor: Element, host: HTMLElement): void {
  const beside = anchor.closest('a') ?? anchor;
  if (host.previousElementSibling === beside || host.parentElement === beside) return;
  const flows = beside.matches('a') || /^inline/.test(getComputedStyle(beside).display);
  if (flows && beside.parentElement) beside.after(host);
  else beside.append(host);
}
