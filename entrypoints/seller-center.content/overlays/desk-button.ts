import { pageWords } from '../../../components/words/page-words.ts';
import { askFromPage } from '../../../core/protocol/page-client.ts';
import { isGenuine } from '../genuine-click.ts';
import { type Guest, guest } from './guest.ts';
import { showBeside } from './show-beside.ts';

const svg = 'http://www.w3.org/2000/svg';

/** A button that opens the desk. */
export interface DeskButton extends Guest {
  /** Says more than its name does; with `enabled` false, why it cannot be pressed. */
  say(description: string, enabled: boolean): void;
  readonly button: HTMLButtonElement;
}

function icon(): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', 'M7.9 20A9 9 0 1 0 4 16.1L2 22Z');
  drawing.append(path);
  return drawing;
}

/** A button named `name` that opens the desk on an order's chat, or on the inbox for null. */
export function deskButton(name: string, order: string | null, place: 'row' | 'corner'): DeskButton {
  const made = guest(place);
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-describedby', 'why');
  button.append(icon(), name);
  button.className = 'button';
  const why = document.createElement('span');
  why.id = 'why';
  why.className = 'why';
  made.room.append(button, why);
  const showWhy = showBeside(button, why);
  const say = (description: string, enabled: boolean) => {
    why.textContent = description;
    button.setAttribute('aria-disabled', String(!enabled));
  };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true' || !isGenuine(event, made.root, button)) return;
    void askFromPage({ page: 'openDesk', order }).then((opened) => {
      if (opened) return;
      say(pageWords.fromToolbar, true);
      showWhy();
    });
  });
  return { ...made, button, say };
}
