import './list-frame.css';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import type { FreshStretch, Placed } from './hold-still.ts';
import { type DrawRow, ListRows } from './list-rows.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import type { RowWindow } from './row-window.ts';
import { useHandIn } from './use-hand-in.ts';
import { useHeldList } from './use-held-list.ts';

interface ListFrameProps<Row> {
  scroller: RefObject<HTMLDivElement | null>;
  /** What was read; undefined while that is under way. */
  fresh: ReadonlySignal<FreshStretch<Row> | undefined>;
  length: ReadonlySignal<number>;
  visible: ReadonlySignal<RowWindow>;
  draw: DrawRow<Row>;
  /** What the list is called: the id of its tab, or a name. */
  name: { readonly tab: string } | { readonly words: string };
  /** What stands above the rows and does not scroll. */
  head?: ComponentChildren;
  /** What stands in place of rows where there are none. */
  empty: ComponentChildren;
  /** What Escape does in it. */
  escape?: () => void;
}

/** A list that holds still: while the pointer is over it or somebody walks it by keyboard, its rows keep their places. */
export function ListFrame<Row extends Placed>(props: ListFrameProps<Row>) {
  const { scroller, fresh, length, visible, draw, name, head, empty, escape: onEscape } = props;
  const frame = useRef<HTMLDivElement>(null);
  const held = useHeldList(fresh);
  const { list, catchUp } = held;
  const handIn = useHandIn(frame, held);
  const nothing = useComputed(() => list.value.rows.length === 0 && length.value === 0);
  const arrivals = useComputed(() => list.value.arrivals);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onEscape) return;
    event.stopPropagation();
    onEscape();
  };
  const showArrivals = () => {
    catchUp();
    scroller.current?.scrollTo({ top: 0 });
    scroller.current?.focus();
  };
  return (
    <div
      ref={frame}
      class="list-frame"
      id="chats"
      role="tabpanel"
      aria-labelledby={'tab' in name ? name.tab : undefined}
      aria-label={'words' in name ? name.words : undefined}
      {...handIn}
      onKeyDown={onKeyDown}
    >
      {head}
      <div ref={scroller} class="list-scroller scrolls" tabIndex={-1} data-list>
        {fresh.value === undefined && <ListSkeleton />}
        {fresh.value !== undefined && nothing.value && empty}
        <ListRows scroller={scroller} list={list} length={length} visible={visible} draw={draw} />
      </div>
      {arrivals.value > 0 && (
        // Lies over the end of the list: put above the rows it would push them away from the pointer.
        <button type="button" class="arrivals" onClick={showArrivals}>
          <Icon name="arrow-up" size="s" />
          {words.inbox.showArrivals(arrivals.value)}
        </button>
      )}
    </div>
  );
}
