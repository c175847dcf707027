/** What a list needs of a row to keep its place. */
interface Placed {
  readonly id: string;
}

export interface HeldList<Row> {
  readonly rows: readonly Row[];
  /** How many new rows belong above the last held one and are kept back. */
  readonly arrivals: number;
}

/**
 * The rows of a list whose order must not change under a hand: the held ones in their places with what they
 * say now, a row that left the list as it was last known. New rows that belong below all held ones move
 * nothing, so they are shown; those that belong between them are counted.
 */
export function holdStill<Row extends Placed>(
  held: readonly string[],
  fresh: readonly Row[],
  lastKnown: ReadonlyMap<string, Row>,
): HeldList<Row> {
  const now = new Map(fresh.map((row) => [row.id, row]));
  const places = new Set(held);
  const lastHeld = fresh.findLastIndex((row) => places.has(row.id));
  const below = fresh.slice(lastHeld + 1);
  const kept = held.flatMap((id) => now.get(id) ?? lastKnown.get(id) ?? []);
  const arrivals = fresh.slice(0, lastHeld + 1).filter((row) => !places.has(row.id)).length;
  return { rows: [...kept, ...below], arrivals };
}
