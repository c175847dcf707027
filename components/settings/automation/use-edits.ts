import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Automation } from '../../../core/domain/automation/automation.ts';
import { type Edits, type Written, writtenOf } from './edits.ts';

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
  /** Those that were changed, and are not as they are saved. */
  readonly changed: (names: readonly (keyof Written)[]) => boolean;
  /** What was saved elsewhere since this one was begun to be changed; null where that is nothing. */
  readonly elsewhere: (name: keyof Written) => Written[keyof Written] | null;
}

function without(all: Edits, names: readonly (keyof Written)[]): Edits {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name as keyof Written)));
}

/** Keeps what is changed on the page until it is saved or discarded; what is saved elsewhere is shown where nothing was changed here. */
export function useEdits(automation: Automation): Editing {
  const edits = useSignal<Edits>({});
  const begunFrom = useSignal<Edits>({});
  const saved = writtenOf(automation);
  const has = (name: keyof Written) => edits.value[name] !== undefined && edits.value[name] !== saved[name];
  return {
    now: { ...saved, ...edits.value },
    saved,
    edits,
    set: (change) => {
      const fresh = Object.keys(change).filter((name) => !(name in edits.peek())) as (keyof Written)[];
      begunFrom.value = {
        ...begunFrom.peek(),
        ...Object.fromEntries(fresh.map((name) => [name, saved[name]])),
      };
      edits.value = { ...edits.peek(), ...change };
    },
    drop: (names) => {
      edits.value = without(edits.peek(), names);
      begunFrom.value = without(begunFrom.peek(), names);
    },
    changed: (names) => names.some(has),
    elsewhere: (name) => (has(name) && begunFrom.value[name] !== saved[name] ? saved[name] : null),
  };
}
