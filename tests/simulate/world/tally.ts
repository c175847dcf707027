/** What the simulated days have exercised, counted by name. */
export type Tally = Record<string, number>;

/** Counts one more. */
export function count(tally: Tally, name: string, times = 1): void {
  tally[name] = (tally[name] ?? 0) + times;
}

/** Adds one tally to another. */
export function addUp(into: Tally, more: Tally): void {
  for (const [name, times] of Object.entries(more)) count(into, name, times);
}
