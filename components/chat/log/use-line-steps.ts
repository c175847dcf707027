import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LogPlace } from './log-window.ts';
import { linesOf } from './reading-place.ts';
import type { ShownLines } from './use-timeline.ts';

interface LineSteps {
  /** The line that Tab leads to. */
  readonly current: ReadonlySignal<string>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}

/** The line that a key leads to from another; undefined where it leads nowhere. */
function stepTo(
  lines: readonly HTMLElement[],
  from: HTMLElement | null,
  key: string,
): HTMLElement | undefined {
  const here = from ? lines.indexOf(from) : lines.length;
  if (key === 'ArrowUp') return lines[Math.max(0, here - 1)];
  if (key === 'ArrowDown') return lines[Math.min(lines.length - 1, here + 1)];
  if (key === 'Home') return lines[0];
  return key === 'End' ? lines.at(-1) : undefined;
}

/** Arrow keys, Home and End through the lines of the log; one of them is where Tab leads to. */
export function useLineSteps(
  log: RefObject<HTMLElement | null>,
  shown: ShownLines | undefined,
  go: (place: LogPlace) => void,
): LineSteps {
  const chosen = useRef('');
  const current = useSignal('');
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const entries = shown?.entries ?? [];
    const known = entries.some(({ id }) => id === chosen.current);
    current.value = known ? chosen.current : (entries.at(-1)?.id ?? '');
    // A focused line that went out of the window would leave the focus nowhere.
    if (focused.current && !focused.current.isConnected && document.activeElement === document.body)
      log.current?.focus({ preventScroll: true });
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!log.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepTo(linesOf(log.current), lineAt(event.target), event.key);
    if (!next) return;
    event.preventDefault();
    if (event.key === 'End') go('end');
    next.focus();
  };
  const onFocusIn = (event: FocusEvent) => {
    focused.current = lineAt(event.target);
    if (!focused.current) return;
    chosen.current = focused.current.dataset.line ?? '';
    current.value = chosen.current;
  };
  return { current, onKeyDown, onFocusIn };
}
