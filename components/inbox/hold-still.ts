/** What a list needs of a row to keep its place. */
export interface Placed {
  readonly id: string;
}

/** Rows that follow one another, and the place of the first of them in the whole list. */
export interface Stretch<Row> {
  readonly start: number;
  readonly rows: readonly Row[];
}

/** A stretch as it was read: of at most so many rows. */
export interface FreshStretch<Row> extends Stretch<Row> {
  readonly limit: number;
}

export interface HeldStretch<Row> extends Stretch<Row> {
  /** How many new rows belong between the held ones and are kept back. */
  readonly arrivals: number;
}

/**
 * The rows of a list whose order must not change under a hand: the held ones in their places with what they
 * say now, a row that left the list as it was last known. Rows that belong below all held ones move nothing,
 * so they are shown, and so are those above for which there is room, where the list was scrolled up; others
 * are counted. Held rows outside of the fresh stretch are far from what can be seen and let go.
 */
export function holdStill<Row extends Placed>(
  held: Stretch<Row>,
  fresh: FreshStretch<Row>,
): HeldStretch<Row> {
  const from = Math.max(held.start, fresh.start);
  const to = Math.min(held.start + held.rows.length, fresh.start + fresh.limit);
  if (from >= to) return { start: fresh.start, rows: fresh.rows, arrivals: 0 };
  const kept = held.rows.slice(from - held.start, to - held.start);
  const now = new Map(fresh.rows.map((row) => [row.id, row]));
  const places = new Set(kept.map(({ id }) => id));
  const lastKept = fresh.rows.findLastIndex(({ id }) => places.has(id));
  const isNew = ({ id }: Row) => !places.has(id);
  const before = fresh.rows.slice(0, lastKept + 1).filter(isNew);
  const above = before.slice(0, from - fresh.start);
  const below = fresh.rows.slice(lastKept + 1).filter(isNew);
  return {
    start: from - above.length,
    rows: [...above, ...kept.map((row) => now.get(row.id) ?? row), ...below],
    arrivals: before.length - above.length,
  };
}
