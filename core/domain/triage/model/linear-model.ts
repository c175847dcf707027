/** A softmax regression over hashed pieces: one weight a class for each place a hash can fall into. */
export interface LinearModel {
  readonly version: number;
  readonly classes: readonly string[];
  /** A hash falls into the place of its lowest `bits` bits. */
  readonly bits: number;
  readonly bias: readonly number[];
  /** What one step of a weight is worth. */
  readonly step: number;
  /** By place, then by class. */
  readonly weights: Int8Array;
}

/** Pieces with what each counts, in the same order. */
export interface Weighed {
  readonly hashes: readonly number[];
  readonly values: readonly number[];
}

/** How much each class is spoken for, before they are weighed against each other; natural logarithm. */
export function scoresOf({ classes, bits, bias, step, weights }: LinearModel, { hashes, values }: Weighed) {
  const scores = new Float64Array(classes.length);
  const mask = (1 << bits) - 1;
  hashes.forEach((hash, n) => {
    const at = (hash & mask) * classes.length;
    const value = (values[n] ?? 0) * step;
    for (let c = 0; c < scores.length; c++)
      scores[c] = (scores[c] as number) + (weights[at + c] ?? 0) * value;
  });
  return Array.from(scores, (score, c) => score + (bias[c] ?? 0));
}

/** Scores as chances that add up to 1. */
export function chancesOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, each) => total + each, 0);
  return raised.map((each) => each / sum);
}

/** The place of the highest number, the first of equals. */
export function highestOf(numbers: readonly number[]): number {
  return numbers.reduce((best, each, n) => (each > (numbers[best] as number) ? n : best), 0);
}
