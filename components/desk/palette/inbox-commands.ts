import { words } from '../../words/words.ts';
import { leaveChat } from '../opened-chat.ts';
import { focusPane, paneInSight } from '../pane-focus.ts';
import type { PaletteCommand } from './palette-command.ts';

const { palette } = words.desk;

/** What a control is called, without the count that stands beside its name. */
function nameOf(control: Element): string {
  return control.getAttribute('aria-label') ?? control.firstChild?.textContent?.trim() ?? '';
}

/** Turns something in the inbox, where it can be seen what comes of it. */
function turned(turn: () => void): () => void {
  return () => {
    if (!paneInSight('inbox')) leaveChat();
    turn();
    requestAnimationFrame(() => focusPane('inbox'));
  };
}

function tabs(inbox: Element): PaletteCommand[] {
  const others = inbox.querySelectorAll<HTMLElement>('[role=tab][aria-selected=false]');
  return [...others].map((tab) => ({
    id: `tab-${nameOf(tab)}`,
    group: 'go',
    icon: 'inbox',
    name: palette.goTo(nameOf(tab)),
    run: turned(() => tab.click()),
  }));
}

function filters(inbox: Element): PaletteCommand[] {
  return [...inbox.querySelectorAll<HTMLInputElement>('[role=radiogroup] input:not(:checked)')].map(
    (radio) => {
      const name = palette.choice(nameOf(radio.closest('[role=radiogroup]') ?? radio), nameOf(radio));
      const run = turned(() => radio.click());
      return { id: `filter-${name}`, group: 'go', icon: 'search', name, run };
    },
  );
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function choices(inbox: Element): PaletteCommand[] {
  return [...inbox.querySelectorAll('select')].flatMap((select) =>
    [...select.options]
      .filter((option) => !option.selected && !option.disabled)
      .map((option) => {
        const name = palette.choice(nameOf(select), option.text);
        const run = turned(() => choose(select, option.value));
        return { id: `choice-${name}`, group: 'go' as const, icon: 'inbox' as const, name, run };
      }),
  );
}

/** Where else the inbox could look: its tabs, filters and orders as they stand on the screen. */
export function inboxCommands(): PaletteCommand[] {
  const inbox = document.querySelector('.pane.inbox');
  return inbox ? [...tabs(inbox), ...filters(inbox), ...choices(inbox)] : [];
}
