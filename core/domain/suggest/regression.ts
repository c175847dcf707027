/** The weights of one feature: of those classes it was once seen with, and of no others. */
interface Row {
  readonly classes: number[];
  readonly weights: number[];
  readonly squares: number[];
}

/** What is known of a text: the numbers of its features, and how strong each is; all 1 where that is not said. */
export interface Weighed {
  readonly names: ArrayLike<number>;
  readonly values?: ArrayLike<number>;
}

/** How fast it learns, and how slowly it begins. */
export interface Pace {
  readonly rate: number;
  readonly calm: number;
}

/** Below this a class is as good as not meant, and nothing is learned from it. */
const leastOff = 0.001;

/**
 * Softmax regression that learns one example at a time (Adagrad), so that what it knows after n examples is the same
 * however it came by them in that order. A feature has weights only for classes it was seen with, which keeps it small.
 */
export class Regression {
  readonly #rows: (Row | undefined)[] = [];
  readonly #pace: Pace;
  #classes = 0;
  #scores = new Float64Array(16);

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** How likely each class is; empty before anything was learned. Good until the next call. */
  likely({ names, values }: Weighed): Float64Array {
    const scores = this.#scores.subarray(0, this.#classes);
    scores.fill(0);
    for (let n = 0; n < names.length; n += 1) {
      const row = this.#rows[names[n] as number];
      if (!row) continue;
      const strength = values?.[n] ?? 1;
      const { classes, weights } = row;
      for (let at = 0; at < classes.length; at += 1) {
        const of = classes[at] as number;
        scores[of] = (scores[of] as number) + (weights[at] as number) * strength;
      }
    }
    return toShares(scores);
  }

  /** Learns that these features go with that class; a weight of 2 counts as much as twice. */
  learn(features: Weighed, truth: number, weight = 1): void {
    this.#makeRoom(truth);
    const shares = this.likely(features);
    const { names, values } = features;
    for (let n = 0; n < names.length; n += 1) {
      const row = this.#rowOf(names[n] as number);
      if (!row.classes.includes(truth)) {
        row.classes.push(truth);
        row.weights.push(0);
        row.squares.push(0);
      }
      this.#move(row, shares, truth, (values?.[n] ?? 1) * weight);
    }
  }

  #move(row: Row, shares: Float64Array, truth: number, step: number) {
    const { classes, weights, squares } = row;
    const { rate, calm } = this.#pace;
    for (let at = 0; at < classes.length; at += 1) {
      const of = classes[at] as number;
      const off = (shares[of] as number) - (of === truth ? 1 : 0);
      if (off < leastOff && off > -leastOff) continue;
      const slope = off * step;
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(calm + square);
    }
  }

  #rowOf(name: number): Row {
    const known = this.#rows[name];
    if (known) return known;
    const row: Row = { classes: [], weights: [], squares: [] };
    this.#rows[name] = row;
    return row;
  }

  #makeRoom(truth: number) {
    if (truth >= this.#classes) this.#classes = truth + 1;
    if (this.#classes > this.#scores.length) this.#scores = new Float64Array(2 * this.#classes);
  }
}

function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp((scores[at] as number) - most);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / sum;
  return scores;
}
