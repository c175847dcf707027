/** One thing that a chart shows, place by place. */
export interface Series {
  readonly name: string;
  /** Dashes are a line that is told from another without its colour. */
  readonly kind: 'line' | 'bars' | 'dashes';
  /** A value for each place; null is a gap: nothing is drawn where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** What the values are held against. */
export interface Target {
  readonly value: number;
  /** Stands at its line. */
  readonly words: string;
}

/** How the values are measured off. */
export interface Measure {
  /** No value can be more: 1 for a share. */
  readonly most?: number;
  /** The distances that may lie between two marks, ascending. */
  readonly steps?: readonly number[];
  /** A mark's words, where they are shorter than those of a value. */
  readonly mark?: (value: number) => string;
}

/** What is drawn. */
export interface Drawn {
  readonly places: readonly string[];
  /** What stands under the places, where it is shorter. */
  readonly marks: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly target: Target | undefined;
  readonly measure: Measure;
}

/** The last place at which anything is known; null where nothing is. */
export function lastKnown(series: readonly Series[], places: number): number | null {
  for (let at = places - 1; at >= 0; at -= 1)
    if (series.some(({ values }) => (values[at] ?? null) !== null)) return at;
  return null;
}

/** The lowest and the highest value that a chart has room for: bars begin at 0, lines where it can be told how they run. */
export function reachOf(
  series: readonly Series[],
  target: Target | undefined,
  { most = Number.POSITIVE_INFINITY }: Measure = {},
): readonly [low: number, high: number] {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const all = target ? [...known, target.value] : known;
  if (all.length === 0) return [0, 1];
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const room = (greatest - least || Math.abs(greatest) || 1) * 0.12;
  const fromZero = series.some(({ kind }) => kind === 'bars');
  const low = fromZero ? 0 : Math.max(0, least - room);
  // A little more than there can be: a line along the edge would be cut in half.
  const high = Math.min(greatest + room, most + (most - low) * 0.03);
  return [low, high > low ? high : low + 1];
}
