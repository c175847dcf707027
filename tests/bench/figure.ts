/** What was measured, and what it was held against in the same run. */
export interface Figure {
  /** As in the table of musts. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB' | '% frames' | 'rows/s';
  /** Value by what it is held against; null where a figure stands by itself. */
  readonly ratio: number | null;
  readonly against: string;
  /** Samples behind the value. */
  readonly n: number;
  /** What helps to understand it, a line each. */
  readonly notes?: readonly string[];
}

/** The value that so large a share of samples does not exceed; 0 of none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** A number with three digits that say something. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
