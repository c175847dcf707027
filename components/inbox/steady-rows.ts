import type { Placed } from './hold-still.ts';

const written = new WeakMap<object, string>();

function asText(row: object): string {
  const known = written.get(row) ?? JSON.stringify(row);
  written.set(row, known);
  return known;
}

/** The rows of now, each the very object of before where it says the same: then it need not be drawn again. */
export function steadyRows<Row extends Placed>(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const former = known.get(row.id);
    return former && asText(former) === asText(row) ? former : row;
  });
}
