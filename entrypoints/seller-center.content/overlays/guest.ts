import tokens from '../../../components/ui/tokens.css?inline';
import type { Theme } from '../page-theme.ts';
import style from './seller-center.css?inline';

/** Marks what is ours, so that a copy the page has made of it is known for one. */
const mark = 'data-sidedesk';
const ours = new WeakSet<Element>();

/** Something of ours in a page of others. */
export interface Guest {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What holds its parts; the page cannot reach it. */
  readonly room: HTMLElement;
  wear(theme: Theme): void;
}

let sheet: CSSStyleSheet | null = null;

/** The values of the desk belong to the room, not to the host, on which the page could set its own. */
const styleText = () => `${tokens.replaceAll(':root', '.room')}${style}`;

function dress(root: ShadowRoot): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styleText());
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox keeps sheets made by an extension out of the page.
    const element = document.createElement('style');
    element.textContent = styleText();
    root.append(element);
  }
}

/**
 * A place of our own in the page, closed to it. The host is a plain span: the page could give an element with a name
 * of its own a class, and through that come inside.
 */
export function guest(place: 'row' | 'corner' | 'below'): Guest {
  const host = document.createElement('span');
  host.setAttribute(mark, '');
  ours.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const room = document.createElement('span');
  room.className = `room place-${place}`;
  root.append(room);
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'keydown', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  return {
    host,
    root,
    room,
    wear: (theme) => {
      if (room.dataset.theme !== theme) room.dataset.theme = theme;
    },
  };
}

/** Removes what looks like ours and is not: copies by the page, and what an earlier life of this script left. */
export function removeStrays(): void {
  for (const element of document.querySelectorAll(`[${mark}]`)) if (!ours.has(element)) element.remove();
}

/** Whether an element is ours. */
export function isOurs(node: Node): boolean {
  return ours.has(node as Element);
}
