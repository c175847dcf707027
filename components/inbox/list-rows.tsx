import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import type { HeldStretch, Placed } from './hold-still.ts';
import { rowId } from './row-id.ts';
import { useRowPortions } from './row-portions.ts';
import type { RowWindow } from './row-window.ts';
import { useRowSteps } from './use-row-steps.ts';

/** Draws a row as one `li`. It knows nothing of its place: where one row goes, none of the others is drawn anew. */
export type DrawRow<Row> = (row: Row) => ComponentChildren;

interface ListRowsProps<Row> {
  scroller: RefObject<HTMLElement | null>;
  list: ReadonlySignal<HeldStretch<Row>>;
  length: ReadonlySignal<number>;
  visible: ReadonlySignal<RowWindow>;
  draw: DrawRow<Row>;
}

/** Puts a row where it stands in a list of so many. */
function place(row: HTMLElement, at: number, of: number): void {
  if (row.getAttribute('aria-posinset') !== `${at + 1}`) {
    row.setAttribute('aria-posinset', `${at + 1}`);
    row.style.top = `calc(${at} * var(--row))`;
  }
  if (row.getAttribute('aria-setsize') !== `${of}`) row.setAttribute('aria-setsize', `${of}`);
}

interface PlacedRow<Row> {
  readonly row: Row;
  readonly at: number;
}

/** Draws the rows near what can be seen, and the one in focus wherever it is; the list keeps the height of all. */
export function ListRows<Row extends Placed>({ scroller, list, length, visible, draw }: ListRowsProps<Row>) {
  const focused = useRef<PlacedRow<Row> | null>(null);
  const element = useRef<HTMLUListElement>(null);
  useRowSteps(scroller, list, length);
  const { start, rows, arrivals } = list.value;
  const { first, last } = visible.value;
  // What is kept back has no places yet.
  const of = Math.max(length.value - arrivals, start + rows.length);
  const remember = () => {
    const { start: from, rows: now } = list.peek();
    const n = now.findIndex(({ id }) => rowId(id) === document.activeElement?.id);
    const row = now[n];
    if (row) focused.current = { row, at: from + n };
    else if (focused.current && rowId(focused.current.row.id) !== document.activeElement?.id)
      focused.current = null;
  };
  remember();
  const near = Array.from({ length: Math.max(0, Math.min(last, of) - first) }, (_, n) => ({
    at: first + n,
    row: rows[first + n - start],
  }));
  const kept = focused.current;
  const far = kept && !near.some(({ row }) => row?.id === kept.row.id) ? [kept] : [];
  const drawn = [...near, ...far].sort((a, b) => a.at - b.at);
  const known = drawn.filter(({ row }) => row).map(({ at }) => at);
  const portion = useRowPortions(known, drawn.length);
  useLayoutEffect(() => {
    const items = element.current?.children ?? [];
    for (const [n, { at }] of drawn.entries()) {
      const item = items[n];
      if (item instanceof HTMLElement) place(item, at, of);
    }
  });
  return (
    <ul
      ref={element}
      class="rows"
      aria-label={words.inbox.list}
      style={{ height: `calc(${of} * var(--row))` }}
      onFocusIn={remember}
    >
      {drawn.map(({ row, at }) =>
        row && (portion.has(at) || row === kept?.row) ? (
          draw(row)
        ) : (
          <Unread key={`unread ${at % near.length}`} />
        ),
      )}
    </ul>
  );
}

/** Stands where a row is that was not read yet, or not drawn. */
function Unread() {
  return (
    <li class="row unread-row" aria-hidden="true">
      <i class="skeleton-face" />
      <span class="skeleton-lines">
        <i class="skeleton-line" style={{ width: '42%' }} />
        <i class="skeleton-line" style={{ width: '80%' }} />
      </span>
    </li>
  );
}
