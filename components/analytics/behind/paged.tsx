import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.behind;

interface PagedProps<Item> {
  name: string;
  items: readonly Item[];
  /** How many are shown at first, and with each press. */
  step: number;
  draw: (item: Item) => ComponentChildren;
}

/** A list that shows more of itself when asked to: never all of a year at once, and never silently less than there is. */
export function Paged<Item>({ name, items, step, draw }: PagedProps<Item>) {
  const [shown, setShown] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const more = useRef(0);
  useLayoutEffect(() => {
    // Who asked for more goes on reading where it begins.
    if (more.current > 0) list.current?.children[more.current]?.querySelector('button')?.focus();
    more.current = 0;
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul class="pieces" aria-label={name} ref={list}>
        {items.slice(0, shown).map(draw)}
      </ul>
      {left > 0 && (
        <div class="pieces-more">
          <span class="hint">{texts.shown(whole(shown), whole(items.length))}</span>
          <button
            type="button"
            class="button small-button"
            onClick={() => {
              more.current = shown;
              setShown(shown + step);
            }}
          >
            {texts.more(Math.min(step, left))}
          </button>
        </div>
      )}
    </>
  );
}
