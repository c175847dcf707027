import { type ReadonlySignal, useComputed } from '@preact/signals';

/** Whether Tab leads somewhere: a tab index that changes by itself. */
export type Tab = ReadonlySignal<number>;

/** What every line of the log is told. */
export interface LineAt {
  /** It was just jumped to. */
  marked: boolean;
  /**
   * The line that Tab leads to; arrow keys lead from one to the next. A signal: told by a property, the line would be drawn anew
   * at each step of the window, and a line that was drawn anew keeps those of its time in memory (DECISIONS 76).
   */
  current: ReadonlySignal<string>;
}

/** What makes an element a line: it can be found by its id, marked, and reached by keyboard. */
export function useLineProps(id: string, { marked, current }: LineAt) {
  const tabIndex: Tab = useComputed(() => (current.value === id ? 0 : -1));
  return { 'data-line': id, 'data-marked': marked || undefined, tabIndex } as const;
}
