/** What every line of the log is told. */
export interface LineAt {
  /** It was just jumped to. */
  marked: boolean;
  /** It is the one that Tab leads to; arrow keys lead from one to the next. */
  current: boolean;
}

/** What makes an element a line: it can be found by its id, marked, and reached by keyboard. */
export function lineProps(id: string, { marked, current }: LineAt) {
  return { 'data-line': id, 'data-marked': marked || undefined, tabIndex: current ? 0 : -1 } as const;
}
