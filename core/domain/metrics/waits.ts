/** How long buyers waited for agents' replies; ms, null where nobody did. */
export interface Waits {
  readonly count: number;
  /** The mean, rounded half up. */
  readonly average: number | null;
  /** Half of the waits were at most this long: the lower middle one where there are two. */
  readonly median: number | null;
  /** Nine in ten of the waits were at most this long. */
  readonly p90: number | null;
}

/** The smallest of ascending values that a share of them do not exceed. */
function rank(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? null;
}

/** The whole mean, rounded half up; exact also where the sum is large. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  const rest = sum % values.length;
  return (sum - rest) / values.length + (2 * rest >= values.length ? 1 : 0);
}

/** Sums waits up (docs/rules.md §5). @param lengths ms, in any order. */
export function waitsOf(lengths: readonly number[]): Waits {
  const ascending = [...lengths].sort((a, b) => a - b);
  return {
    count: ascending.length,
    average: mean(ascending),
    median: rank(ascending, 0.5),
    p90: rank(ascending, 0.9),
  };
}
