import type { Placed } from './hold-still.ts';

/** Whether two values as the database gives them say the same: objects without methods, lists, and what has no parts. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && saysTheSame(one[key as keyof object], other[key as keyof object]),
    )
  );
}

/** The rows of now, each the very object of before where it says the same: then it need not be drawn again. */
export function steadyRows<Row extends Placed>(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const former = known.get(row.id);
    return former && saysTheSame(former, row) ? former : row;
  });
}
