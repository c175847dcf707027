import './held-rows.css';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Placed } from '../inbox/hold-still.ts';
import { useHandIn } from '../inbox/use-hand-in.ts';
import { useHeldList } from '../inbox/use-held-list.ts';
import { analyticsWords } from '../words/analytics-words.ts';

interface HeldRowsProps<Row> {
  /** The rows in their order of now; undefined while they are read. */
  rows: ReadonlySignal<readonly Row[] | undefined>;
  /** What the list is called. */
  name: string;
  draw: (row: Row) => ComponentChildren;
}

/** A list without places of its own that holds still: while the pointer is over it or the focus in it, its rows stay where they are. */
export function HeldRows<Row extends Placed>({ rows, name, draw }: HeldRowsProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const fresh = useComputed(
    () => rows.value && { start: 0, limit: Number.POSITIVE_INFINITY, rows: rows.value },
  );
  const held = useHeldList<Row>(fresh);
  const handIn = useHandIn(frame, held);
  const { rows: shown, arrivals } = held.list.value;
  return (
    <div ref={frame} class="held-rows" {...handIn}>
      <ul aria-label={name}>{shown.map(draw)}</ul>
      {arrivals > 0 && (
        <button type="button" class="link" onClick={held.catchUp}>
          {analyticsWords.frame.showNew(arrivals)}
        </button>
      )}
    </div>
  );
}
