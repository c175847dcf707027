import { pageWords } from '../../../components/words/page-words.ts';
import { watchUnread } from '../../../core/protocol/page-client.ts';
import { themeAround } from '../page-theme.ts';
import { type DeskButton, deskButton } from './desk-button.ts';
import { freeCorner, isTakenWithin } from './free-corner.ts';
import { isOurs } from './guest.ts';

const pressable =
  'a, button, input, select, textarea, label, img, svg, [role="button"], [role="link"], [role="menuitem"], [role="tab"]';

/** A page goes on drawing itself after it was entered; the button finds its place again this long after, ms. */
const settlingMs = [400, 1_500, 4_000];
/** What comes up for shorter than this, as a notice does, does not make the button give way, ms. */
const patienceMs = 4_000;

/** The button at the top right of every page, with how many chats are unread. */
export interface MessagesButton {
  readonly host: HTMLElement;
  /** Puts it back if the page has dropped it, and gives way, after a while, to what has come up beneath it. */
  settle(): void;
  /** Finds its place anew: the page shows something else. */
  place(): void;
  /** Another page was entered: one that has the button, or has not. */
  show(shown: boolean): void;
}

export function messagesButton(life: AbortSignal): MessagesButton {
  const made = deskButton(pageWords.messages, null, 'corner');
  const { host } = made;
  made.say('', true);
  watchUnread((unread) => showUnread(made, unread), life);
  let welcome = true;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let giveWay: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    if (!welcome) host.remove();
    else if (!host.isConnected) document.body?.append(host);
    giveWay ??= setTimeout(() => {
      giveWay = undefined;
      const at = made.button.getBoundingClientRect();
      if (isTakenWithin(at.left, at.top, at, isTaken)) moveFree(made);
    }, patienceMs);
  };
  const place = () => {
    for (const timer of timers) clearTimeout(timer);
    settle();
    moveFree(made);
    timers = settlingMs.map((ms) => setTimeout(() => moveFree(made), ms));
  };
  const stop = () => {
    for (const timer of [...timers, giveWay]) clearTimeout(timer);
    host.remove();
  };
  life.addEventListener('abort', stop, { once: true });
  addEventListener('resize', place, { signal: life });
  const show = (shown: boolean) => {
    welcome = shown;
    place();
  };
  return { host, settle, place, show };
}

function showUnread({ button, say }: DeskButton, unread: number): void {
  say(unread > 0 ? pageWords.unread(unread) : '', true);
  button.querySelector('.count')?.remove();
  if (unread === 0) return;
  const count = document.createElement('span');
  count.className = 'count';
  count.setAttribute('aria-hidden', 'true');
  count.textContent = pageWords.badge(unread);
  button.append(count);
}

/** Moves the button to the nearest free place, unless a hand or the keyboard is on it. */
function moveFree({ host, room, button, wear }: DeskButton): void {
  if (!host.isConnected || room.matches(':hover, :focus-within')) return;
  const { width, height } = button.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { top, right } = freeCorner({ width, height }, view, isTaken);
  room.style.top = `${top}px`;
  room.style.right = `${right}px`;
  wear(themeAround(behindOurs(view.width - right - width / 2, top + height / 2) ?? document.body));
}

function behindOurs(x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => !isOurs(element));
}

/** Whether something that can be pressed or read stands at a point of the page. */
function isTaken(x: number, y: number): boolean {
  const element = behindOurs(x, y);
  if (!element) return false;
  if (element.closest(pressable) || getComputedStyle(element).cursor === 'pointer') return true;
  const saysSomething = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
  return saysSomething && element.getBoundingClientRect().height < 60;
}
