import { useEffect } from 'preact/hooks';
import { controlAround, focusFirst, isOff, isThere } from './focusable.ts';

/** So long a focused control may be off, as a button is while its work is done, before the focus goes elsewhere (ms). */
const PATIENCE = 400;

/** Puts the focus where one goes on. @param near the nearest place around what was lost that is still there */
export type GoHome = (near: HTMLElement | null) => void;

/** Follows where the focus is, and finds it another place when it is lost. */
function focusKeeper(home: GoHome) {
  let trail: readonly Element[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const elsewhere = () => {
    const now = document.activeElement;
    return now !== null && now !== document.body && now !== trail[0] && isThere(now);
  };
  const goHome = () => {
    const near = trail.find((each) => isThere(each) && !isOff(each)) as HTMLElement | undefined;
    const around = near?.closest<HTMLElement>('dialog[open], [role=menu]');
    if (around) focusFirst(around);
    else home(near ?? null);
  };
  const afterPatience = () => {
    waiting = undefined;
    const [held] = trail;
    if (held && isOff(held) && !elsewhere()) goHome();
  };
  return {
    took: (event: Event) => {
      trail = event
        .composedPath()
        .filter((each): each is Element => each instanceof Element && each !== document.body);
    },
    /** Whoever presses beside every control lets go on purpose. */
    pressed: ({ target }: Event) => {
      if (!controlAround(target)) trail = [];
    },
    /** @param hidden whether something may have been hidden or shown: to see that, the browser has to work out the page's styles at once. */
    look: (hidden: boolean) => {
      const [held] = trail;
      // Where rows come and go, as under the wheel, whatever has the focus is as visible as before.
      if (!hidden && held?.isConnected && held === document.activeElement) return;
      if (!held || elsewhere()) return;
      if (!isThere(held)) goHome();
      else if (isOff(held)) waiting ??= setTimeout(afterPatience, PATIENCE);
      else if (waiting !== undefined) {
        clearTimeout(waiting);
        waiting = undefined;
        held.focus({ preventScroll: true });
      }
    },
    end: () => clearTimeout(waiting),
  };
}

/**
 * Sees that the focus is always somewhere: when the control that has it goes away, is hidden or stays off, the focus
 * goes to the dialog or menu that held it, else home.
 */
export function useKeptFocus(home: GoHome): void {
  useEffect(() => {
    const keeper = focusKeeper(home);
    let frame = 0;
    let hidden = false;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        keeper.look(hidden);
        hidden = false;
      });
    };
    const resized = () => {
      hidden = true;
      soon();
    };
    // What was hidden in a way that nobody watches for, the browser itself takes the focus from.
    const lost = ({ relatedTarget }: FocusEvent) => {
      if (!relatedTarget) soon();
    };
    const observer = new MutationObserver((changes) => {
      hidden ||= changes.some(({ type }) => type === 'attributes');
      soon();
    });
    const attributeFilter = ['disabled', 'hidden', 'open', 'inert', 'data-pane'];
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter });
    document.addEventListener('focusin', keeper.took);
    document.addEventListener('focusout', lost);
    document.addEventListener('pointerdown', keeper.pressed, true);
    addEventListener('resize', resized);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      keeper.end();
      document.removeEventListener('focusin', keeper.took);
      document.removeEventListener('focusout', lost);
      document.removeEventListener('pointerdown', keeper.pressed, true);
      removeEventListener('resize', resized);
    };
  }, []);
}
