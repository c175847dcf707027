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

/** A text that counts by so much, 0 to 1. */
export interface Counted {
  readonly text: ReadText;
  readonly share: number;
}

/** What the common questions are to a library. */
export interface CommonGround {
  /** Common questions that an entry of the library answers too. */
  readonly taken: readonly (Phrasing & Counted)[];
  /** Common questions the library has nothing about. */
  readonly strange: readonly Counted[];
}

/** An entry and a common question so alike, or less, are not about the same; so alike, or more, they are. Between, in part. */
const [leastLikeness, fullLikeness] = [0.15, 0.4];
/** What answers nothing is of no library. */
const neverTaken = new Set(['thanks', 'greeting', 'closing', 'yesno', 'fragments', 'chatter']);
const judgedShare = 0.67;
/** So near to the best is as good as the best. */
const nearBest = 0.8;
/** What the one phrasing that is most alike counts beside the most of them. */
const single = 0.5;

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
  const taken: (Phrasing & Counted)[] = [];
  const strange: Counted[] = [];
  const favourites = Array.from({ length: entries }, (_, entry) =>
    Math.max(0, ...topics.map(({ fits }) => fits[entry] ?? 0)),
  );
  for (const { topic, near, fits } of topics) {
    const best = Math.max(0, ...fits);
    const shares = neverTaken.has(topic.topic) ? fits.map(() => 0) : fits.map(shareOf);
    const left = 1 - Math.max(0, ...shares);
    if (left > 0) strange.push(...topic.texts.map((text) => ({ text, share: left })));
    const takers = new Set(
      shares.flatMap((share, entry) => {
        const fit = fits[entry] as number;
        const suits =
          fit >= nearBest * (favourites[entry] as number) &&
          (fit >= nearBest * best || fit === favourites[entry]);
        return suits && share > 0 ? [entry] : [];
      }),
    );
    for (const [n, text] of topic.texts.entries()) {
      const entry = nearestOf(near[n] as Float64Array, phrasings, takers);
      if (entry !== null) taken.push({ entry, text, share: shares[entry] as number });
    }
  }
  return { taken, strange };
}

function shareOf(fit: number): number {
  return Math.max(0, Math.min(1, (fit - leastLikeness) / (fullLikeness - leastLikeness)));
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
    const mean = judged.reduce((sum, one) => sum + one, 0) / Math.max(1, judged.length);
    return Math.max(mean, single * (judged[0] ?? 0));
  });
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
