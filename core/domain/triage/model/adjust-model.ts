import { chancesOf, type LinearModel, type Weighed } from './linear-model.ts';

/** A text that a person said the class of. */
export interface Correction extends Weighed {
  readonly label: string;
}

/** So often all corrections are gone through. */
const rounds = 8;
const usualRate = 8;
/** How strongly a weight is held to what it was before. */
const hold = 0.02;
/** So many corrections are learned from between two breaths. */
const slice = 25;

/**
 * A model that has learned from a shop's corrections, newest last, and is otherwise as it was: the same corrections make the
 * same model. It is worked out in slices of a few milliseconds; whoever carries it out breathes between them.
 * @param rate how far each correction moves it.
 */
export function* adjusting(
  model: LinearModel,
  corrections: readonly Correction[],
  rate = usualRate,
): Generator<void, LinearModel> {
  const known = corrections.filter(({ label }) => model.classes.includes(label));
  const count = model.classes.length;
  const moved = new Map<number, number>();
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    for (const correction of known) {
      learn(model, moved, correction, rate);
      done += 1;
      if (done % slice === 0) yield;
    }
  }
  const weights = Int8Array.from(model.weights);
  for (const [place, by] of moved) {
    const steps = Math.round((weights[place] as number) + by / model.step);
    weights[place] = Math.max(-127, Math.min(127, steps));
  }
  if (weights.length !== count << model.bits) throw new RangeError('a model of the wrong size');
  return { ...model, weights };
}

function learn(
  model: LinearModel,
  moved: Map<number, number>,
  { hashes, values, label }: Correction,
  rate: number,
): void {
  const { classes, bits, bias, step, weights } = model;
  const count = classes.length;
  const mask = (1 << bits) - 1;
  const scores = classes.map((_, c) => {
    const own = hashes.reduce((sum, hash, n) => {
      const place = (hash & mask) * count + c;
      return sum + ((weights[place] as number) * step + (moved.get(place) ?? 0)) * (values[n] as number);
    }, 0);
    return own + (bias[c] as number);
  });
  const chances = chancesOf(scores);
  classes.forEach((name, c) => {
    const slope = (chances[c] as number) - (name === label ? 1 : 0);
    hashes.forEach((hash, n) => {
      const place = (hash & mask) * count + c;
      const was = moved.get(place) ?? 0;
      moved.set(place, was - rate * slope * (values[n] as number) - hold * was);
    });
  });
}

/** The same without breathing, for whoever has nothing else to do. */
export function adjusted(model: LinearModel, corrections: readonly Correction[]): LinearModel {
  const work = adjusting(model, corrections);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
