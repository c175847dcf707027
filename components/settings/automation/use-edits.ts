import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { type Edits, type Written, writtenOf } from './edits.ts';
import { type KeptEdits, keepEdits, keptEdits } from './kept-edits.ts';

/** What is written on this page beside what is saved, which may change meanwhile. */
export interface Editing {
  /** As it stands on the page. */
  readonly now: Written;
  /** As it is saved. */
  readonly saved: Written;
  readonly edits: ReadonlySignal<Edits>;
  readonly set: (change: Edits) => void;
  /** Forgets what was changed of these. */
  readonly drop: (names: readonly (keyof Written)[]) => void;
  /** Whether one of these was changed, and is not as it is saved. */
  readonly changed: (names: readonly (keyof Written)[]) => boolean;
  /** What was saved elsewhere since this one was begun to be changed; null where that is nothing. */
  readonly elsewhere: (name: keyof Written) => Written[keyof Written] | null;
}

function without(all: Edits, names: readonly (keyof Written)[]): Edits {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name as keyof Written)));
}

/** Keeps what is changed until it is saved or discarded; what is saved elsewhere is shown where nothing was changed here. */
export function useEdits({ name: shop, automation }: Shop): Editing {
  const kept = useSignal<KeptEdits>(keptEdits(shop));
  const edits = useComputed(() => kept.value.edits);
  const saved = writtenOf(automation);
  const has = (name: keyof Written) => edits.value[name] !== undefined && edits.value[name] !== saved[name];
  const keep = (next: KeptEdits) => {
    kept.value = next;
    keepEdits(shop, next);
  };
  return {
    now: { ...saved, ...edits.value },
    saved,
    edits,
    set: (change) => {
      const before = kept.peek();
      const fresh = (Object.keys(change) as (keyof Written)[]).filter((name) => !(name in before.edits));
      keep({
        edits: { ...before.edits, ...change },
        begunFrom: { ...before.begunFrom, ...Object.fromEntries(fresh.map((name) => [name, saved[name]])) },
      });
    },
    drop: (names) => {
      const before = kept.peek();
      keep({ edits: without(before.edits, names), begunFrom: without(before.begunFrom, names) });
    },
    changed: (names) => names.some(has),
    elsewhere: (name) => (has(name) && kept.value.begunFrom[name] !== saved[name] ? saved[name] : null),
  };
}
