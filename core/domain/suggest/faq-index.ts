import { Alike } from './alike.ts';
import { type Counted, commonGround, type Phrasing } from './common-ground.ts';
import type { FaqEntry } from './faq-entry.ts';
import { type Features, type ReadText, readText } from './faq-features.ts';
import { NameBook } from './name-book.ts';
import { Regression, type Weighed } from './regression.ts';
import { rarityOf } from './word-rarity.ts';

/** A library prepared for questions: about a second for 500 entries, then under a millisecond a question. */
export interface FaqIndex {
  readonly ids: readonly string[];
  readonly names: NameBook;
  readonly model: Regression;
  readonly phrasings: Alike;
  /** The place of the entry of each phrasing, and 1, or less where it is the entry's answer. */
  readonly entryOf: readonly (readonly [entry: number, part: number])[];
  readonly known: ReadonlySet<string>;
  readonly meanings: readonly ReadonlySet<string>[];
}

const answerWeight = 0.15;
const answerLikeness = 0.5;
const commonWeight = 0.15;
const strangeWeight = 0.3;
const fewestRounds = 6;
const mostRounds = 20;
const examplesAltogether = 30_000;
const examplesASlice = 100;

interface Example {
  readonly features: Features;
  readonly of: number;
  readonly weight: number;
}

/** Prepares a library in one go. */
export function prepareFaqs(entries: readonly FaqEntry[]): FaqIndex {
  const work = prepareFaqsInSlices(entries);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Prepares a library a few milliseconds at a time: each `next` does a slice, the last gives the index. */
export function* prepareFaqsInSlices(entries: readonly FaqEntry[]): Generator<undefined, FaqIndex> {
  const asked = entries.flatMap((entry, at) =>
    questionsOf(entry).map((text): Phrasing => ({ entry: at, text: readText(text) })),
  );
  yield;
  const answers = entries.map(({ answer }) => readText(answer));
  const ground = commonGround(asked, entries.length);
  yield;
  const phrasings = new Alike();
  const entryOf: (readonly [number, number])[] = [];
  const count = (text: ReadText, entry: number, part: number) => {
    phrasings.add(text.features);
    entryOf.push([entry, part]);
  };
  for (const { text, entry } of asked) count(text, entry, 1);
  for (const { text, entry, share } of ground.taken) count(text, entry, answerLikeness * share);
  for (const [entry, text] of answers.entries()) count(text, entry, answerLikeness);
  const model = new Regression({ rate: 0.3, calm: 0.001 });
  const names = new NameBook();
  yield* learn(model, names, examplesOf(asked, answers, ground.taken, ground.strange, entries.length));
  return {
    ids: entries.map(({ id }) => id),
    names,
    model,
    phrasings,
    entryOf,
    known: new Set([...asked.map(({ text }) => text), ...answers].flatMap(({ stems }) => stems)),
    meanings: entries.map((_, at) => {
      const texts = [...asked, ...ground.taken].filter(({ entry }) => entry === at).map(({ text }) => text);
      return new Set([...texts, answers[at] as ReadText].flatMap(({ meanings }) => meanings));
    }),
  };
}

function questionsOf({ question, phrasings }: FaqEntry): string[] {
  return [...new Set([question, ...phrasings])].filter((text) => text.trim() !== '');
}

function examplesOf(
  asked: readonly Phrasing[],
  answers: readonly ReadText[],
  taken: readonly (Phrasing & Counted)[],
  strange: readonly Counted[],
  entries: number,
): Example[] {
  const own = weighed(asked, 1, entries);
  const common = weighed(taken, commonWeight, entries).map((each, at) => ({
    ...each,
    weight: each.weight * (taken[at]?.share ?? 1),
  }));
  const answered = answers.map(({ features }, of) => ({ features, of, weight: answerWeight }));
  const whole = [...own, ...common, ...answered].reduce((sum, { weight }) => sum + weight, 0);
  const least =
    (strangeWeight * whole) /
    Math.max(
      1,
      strange.reduce((sum, { share }) => sum + share, 0),
    );
  return [
    ...own,
    ...common,
    ...answered,
    ...strange.map(({ text, share }) => ({ features: text.features, of: entries, weight: least * share })),
  ];
}

/** An entry with many phrasings counts more than one with few, but not as many times more. */
function weighed(texts: readonly Phrasing[], weight: number, entries: number): Example[] {
  const counts = new Array<number>(entries).fill(0);
  for (const { entry } of texts) counts[entry] = (counts[entry] as number) + 1;
  return texts.map(({ entry, text }) => ({
    features: text.features,
    of: entry,
    weight: weight / Math.sqrt(counts[entry] as number),
  }));
}

function* learn(
  model: Regression,
  names: NameBook,
  examples: readonly Example[],
): Generator<undefined, void> {
  if (examples.length === 0) return;
  const rounds = Math.min(
    mostRounds,
    Math.max(fewestRounds, Math.round(examplesAltogether / examples.length)),
  );
  const weighed = examples.map(({ features }) => weighedBy(features, (name) => names.of(name)));
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const at of mixed(examples.length, round)) {
      const { of, weight } = examples[at] as Example;
      model.learn(weighed[at] as Weighed, of, weight);
      done += 1;
      if (done % examplesASlice === 0) yield;
    }
  }
}

/** Every place once, in an order that differs from round to round and is the same each time. */
function mixed(length: number, round: number): number[] {
  const places = Array.from({ length }, (_, at) => at);
  let seed = 7 + round;
  for (let at = length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = (seed >>> 8) % (at + 1);
    const kept = places[at] as number;
    places[at] = places[other] as number;
    places[other] = kept;
  }
  return places;
}

/** Features by their numbers; those without one are left out. */
export function weighedBy(features: Features, numberOf: (name: string) => number | undefined): Weighed {
  const names: number[] = [];
  const values: number[] = [];
  for (const [name, value] of features) {
    const number = numberOf(name);
    if (number === undefined) continue;
    names.push(number);
    values.push(value);
  }
  return { names, values };
}

/** How much of what a text says is said in the library: 0 to 1. */
export function knownShare(index: FaqIndex, text: ReadText): number {
  let all = 0;
  let known = 0;
  for (const each of text.content) {
    const rarity = rarityOf(each);
    all += rarity;
    if (index.known.has(each)) known += rarity;
  }
  if (all > 0) return known / all;
  return text.stems.length > 0 ? 0.5 : 0;
}
