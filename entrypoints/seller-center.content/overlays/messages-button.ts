import { pageWords } from '../../../components/words/page-words.ts';
import { watchUnread } from '../../../core/protocol/page-client.ts';
import { themeAround } from '../page-theme.ts';
import { deskButton } from './desk-button.ts';
import { freeCorner } from './free-corner.ts';
import { isOurs } from './guest.ts';

const pressable =
  'a, button, input, select, textarea, label, img, svg, [role="button"], [role="link"], [role="menuitem"], [role="tab"]';

/** A page goes on drawing itself after it was entered; the button finds its place again this long after, ms. */
const settlingMs = [400, 1_500, 4_000];

/** The button at the top right of every page, with how many chats are unread. */
export interface MessagesButton {
  readonly host: HTMLElement;
  /** Puts it back if the page has dropped it. */
  settle(): void;
  /** Finds its place anew: the page shows something else. */
  place(): void;
  /** Another page was entered: one that has the button, or has not. */
  show(shown: boolean): void;
}

export function messagesButton(life: AbortSignal): MessagesButton {
  const made = deskButton(pageWords.messages, null, 'corner');
  const { host, room, button } = made;
  const count = document.createElement('span');
  count.className = 'count';
  count.setAttribute('aria-hidden', 'true');
  made.say('', true);
  watchUnread((unread) => {
    made.say(unread > 0 ? pageWords.unread(unread) : '', true);
    count.textContent = pageWords.badge(unread);
    if (unread > 0) button.append(count);
    else count.remove();
  }, life);
  let welcome = true;
  const settle = () => {
    if (!welcome) host.remove();
    else if (!host.isConnected) document.body?.append(host);
  };
  let timers: ReturnType<typeof setTimeout>[] = [];
  const move = () => {
    if (room.matches(':hover, :focus-within') || !host.isConnected) return;
    const { width, height } = button.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { top, right } = freeCorner({ width, height }, view, (x, y) => isTaken(x, y));
    room.style.top = `${top}px`;
    room.style.right = `${right}px`;
    const behind = behindOurs(view.width - right - width / 2, top + height / 2);
    made.wear(themeAround(behind ?? document.body));
  };
  const place = () => {
    for (const timer of timers) clearTimeout(timer);
    settle();
    move();
    timers = settlingMs.map((ms) => setTimeout(move, ms));
  };
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
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
