import { Alike } from './alike.ts';
import { commonQuestions } from './common-questions.ts';
import { type ReadText, readText, sameLikeness } from './faq-features.ts';

interface CommonTopic {
  readonly topic: string;
  readonly texts: readonly ReadText[];
}

/** A phrasing of the library, and the place of its entry. */
export interface Phrasing {
  readonly entry: number;
  readonly text: ReadText;
}

/** What the common questions are to a library. */
export interface CommonGround {
  /** Common questions that an entry of the library answers too. */
  readonly taken: readonly Phrasing[];
  /** Common questions the library has nothing about. */
  readonly strange: readonly ReadText[];
}

/** Below this an entry and a common question are not about the same; measured on dev sets. */
const leastLikeness = 0.25;
const judgedShare = 0.67;

let read: readonly CommonTopic[] | undefined;

function commonTopics(): readonly CommonTopic[] {
  read ??= Object.entries(commonQuestions).map(([topic, texts]) => ({ topic, texts: texts.map(readText) }));
  return read;
}

/** Gives each common question to the entry that is about it, and finds those about which the library has none. */
export function commonGround(phrasings: readonly Phrasing[], entries: number): CommonGround {
  const library = new Alike();
  for (const { text } of phrasings) library.add(text.features);
  const topics = commonTopics().map((topic) => {
    const near = topic.texts.map(({ features }) =>
      library.all(features).map((value) => value / sameLikeness),
    );
    return { topic, near, fits: fitsOf(near, phrasings, entries) };
  });
  const taken: Phrasing[] = [];
  const strange: ReadText[] = [];
  const favourites = Array.from({ length: entries }, (_, entry) =>
    bestAt(topics.map(({ fits }) => fits[entry] ?? 0)),
  );
  for (const [at, { topic, near, fits }] of topics.entries()) {
    const takers = new Set(
      fits.flatMap((fit, entry) => (favourites[entry] === at && fit > leastLikeness ? [entry] : [])),
    );
    if (takers.size === 0 && Math.max(0, ...fits) < leastLikeness) strange.push(...topic.texts);
    if (takers.size === 0) continue;
    for (const [n, text] of topic.texts.entries()) {
      const entry = nearestOf(near[n] as Float64Array, phrasings, takers);
      if (entry !== null) taken.push({ entry, text });
    }
  }
  return { taken, strange };
}

/** How well the topic covers what each entry's phrasings ask, the least like of them left aside. */
function fitsOf(near: readonly Float64Array[], phrasings: readonly Phrasing[], entries: number): number[] {
  const bests = Array.from({ length: entries }, (): number[] => []);
  for (const [at, { entry }] of phrasings.entries()) {
    let most = 0;
    for (const each of near) most = Math.max(most, each[at] as number);
    bests[entry]?.push(most);
  }
  return bests.map((each) => {
    const judged = each.sort((a, b) => b - a).slice(0, Math.max(1, Math.ceil(each.length * judgedShare)));
    return judged.reduce((sum, one) => sum + one, 0) / Math.max(1, judged.length);
  });
}

function bestAt(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);
}

function nearestOf(
  near: Float64Array,
  phrasings: readonly Phrasing[],
  takers: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let most = -1;
  for (const [at, { entry }] of phrasings.entries()) {
    if (!takers.has(entry) || (near[at] as number) <= most) continue;
    best = entry;
    most = near[at] as number;
  }
  return best;
}
