import { chancesOf, type LinearModel, type Weighed } from '../../core/domain/triage/model/linear-model.ts';

/** A text as a model sees it, with what it is. */
export interface Example extends Weighed {
  readonly label: string;
  /** How much it counts; 1 is one text. */
  readonly weight: number;
}

export interface Plan {
  readonly classes: readonly string[];
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are drawn to nothing, per example. */
  readonly decay: number;
  /** Weights nearer to nothing than this are left out. */
  readonly least: number;
  /** Pieces in fewer examples than this are left out. */
  readonly atLeast: number;
  /** 0: classes count by their examples; 1: alike. */
  readonly balance: number;
}

/** Chance from a seed, the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(count: number, chance: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n--) {
    const other = Math.floor(chance() * (n + 1));
    [order[n], order[other]] = [order[other] as number, order[n] as number];
  }
  return order;
}

function classWeights(examples: readonly Example[], { classes, balance }: Plan): number[] {
  const counts = classes.map((c) => examples.reduce((sum, e) => sum + (e.label === c ? e.weight : 0), 0));
  const total = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((count) => (count > 0 ? (total / (classes.length * count)) ** balance : 0));
}

/** Weights as whole steps of a common size, the few extreme ones cut. */
function inSteps(weights: Float64Array, least: number): { step: number; steps: Int8Array } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size >= least)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  const step = Number((largest / 127).toPrecision(4));
  const steps = Int8Array.from(weights, (weight) =>
    Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  return { step, steps };
}

/** The examples without the pieces that are too rare to learn from. */
function withoutRare(examples: readonly Example[], atLeast: number): readonly Example[] {
  if (atLeast <= 1) return examples;
  const counts = new Map<number, number>();
  for (const { hashes } of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return examples.map((example) => {
    const kept = example.hashes.flatMap((hash, n) => ((counts.get(hash) as number) >= atLeast ? [n] : []));
    return {
      ...example,
      hashes: kept.map((n) => example.hashes[n] as number),
      values: kept.map((n) => example.values[n] as number),
    };
  });
}

/** Softmax regression by Adagrad; the same examples in the same order give the same model. */
export function fitModel(all: readonly Example[], plan: Plan): LinearModel {
  const { classes, bits, epochs, rate, decay } = plan;
  const examples = withoutRare(all, plan.atLeast);
  const count = classes.length;
  const mask = (1 << bits) - 1;
  const weights = new Float64Array(count << bits);
  const squares = new Float64Array(count << bits).fill(1e-3);
  const bias = new Float64Array(count);
  const biasSquares = new Float64Array(count).fill(1);
  const byClass = classWeights(examples, plan);
  const chance = chanceFrom(20_261_121);
  const scores = new Float64Array(count);
  const targets = examples.map(({ label }) => classes.indexOf(label));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const which of shuffled(examples.length, chance)) {
      const { hashes, values, weight } = examples[which] as Example;
      const target = targets[which] as number;
      const counts = weight * (byClass[target] as number);
      scores.set(bias);
      for (let n = 0; n < hashes.length; n++) {
        const at = ((hashes[n] as number) & mask) * count;
        for (let c = 0; c < count; c++) scores[c]! += weights[at + c]! * values[n]!;
      }
      const chances = chancesOf(Array.from(scores));
      for (let c = 0; c < count; c++) {
        const slope = ((chances[c] as number) - (c === target ? 1 : 0)) * counts;
        biasSquares[c]! += slope * slope;
        bias[c]! -= (rate * slope) / Math.sqrt(biasSquares[c]!);
        for (let n = 0; n < hashes.length; n++) {
          const place = ((hashes[n] as number) & mask) * count + c;
          const pull = slope * values[n]! + decay * weights[place]!;
          squares[place]! += pull * pull;
          weights[place]! -= (rate * pull) / Math.sqrt(squares[place]!);
        }
      }
    }
  }
  const { step, steps } = inSteps(weights, plan.least);
  const rounded = Array.from(bias, (each) => Number(each.toFixed(4)));
  return { version: 1, classes, bits, bias: rounded, step, weights: steps };
}
