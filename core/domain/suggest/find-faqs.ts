import { type ReadText, readText, sameLikeness } from './faq-features.ts';
import { type FaqIndex, knownShare, weighedBy } from './faq-index.ts';

/** What else is known of the message, by the desk's reading of it. */
export interface MessageSigns {
  /** A greeting, thanks, a yes or no and nothing else. */
  readonly smallTalk: boolean;
  /** Only the order says what the answer is. */
  readonly needsOrderData: boolean;
  /** How clearly it is about one of the things that buyers write of, 0 to 1; middling where not known. */
  readonly clear?: number;
}

const middlingClear = 0.7;

/** What the library has to say to a message. */
export interface FaqAnswer {
  /** Ids of up to five entries, the likeliest first. */
  readonly ranked: readonly string[];
  /** How likely each of them is beside the first, which is 1. */
  readonly beside: readonly number[];
  /** How likely the first is what was asked: 0 to 1. */
  readonly confidence: number;
  /** Whether it is sure enough to be given without a person. */
  readonly answer: boolean;
}

const atMost = 5;
const noSigns: MessageSigns = { smallTalk: false, needsOrderData: false };

/** What makes the confidence of an answer that is as often right as wrong one half; chosen on dev sets. */
const middle = 6.4;
/** A number alone asks nothing. */
const hasLetters = /\p{L}/u;

/** From here on an answer is given unasked; chosen on dev sets for nine right in ten. */
const surelyAsked = 0.86;
/** And this share of what could be meant. */
const surelyMeant = 0.6;

/** Below this confidence an entry would more often be in the way than of use: it is not even suggested. */
export const leastLikely = 0.3;

/** Ranks the entries for a buyer's text, and says how sure that is (docs/rules.md §8). */
export function findFaqs(index: FaqIndex, text: string, signs: MessageSigns = noSigns): FaqAnswer {
  const read = readText(text);
  if (index.ids.length === 0 || read.stems.length === 0)
    return { ranked: [], beside: [], confidence: 0, answer: false };
  const shares = [...index.model.likely(weighedBy(read.features, (name) => index.names.find(name)))];
  const { near, most } = nearness(index, read);
  const order = index.ids
    .map((_, at) => at)
    .sort((a, b) => score(shares, near, b) - score(shares, near, a) || a - b);
  const [first = 0, second = first] = order;
  const logit =
    likenessOf(index, read, { first, like: near[first] as number, next: near[second] as number, most }) +
    sureness(shares[first] ?? 0) +
    askingOf(index, read, signs) -
    (hasLetters.test(text) ? 0 : 3);
  const evidence = 1 / (1 + Math.exp(middle - logit));
  const confidence = signs.smallTalk ? Math.min(0.02, evidence) : evidence;
  const ranked = order.slice(0, atMost);
  const top = score(shares, near, first);
  return {
    ranked: ranked.flatMap((at) => index.ids[at] ?? []),
    beside: ranked.map((at) => (top > 0 ? score(shares, near, at) / top : 0)),
    confidence,
    answer:
      confidence >= surelyAsked &&
      (shares[first] ?? 0) >= surelyMeant &&
      !signs.needsOrderData &&
      knownShare(index, read) >= 0.6,
  };
}

function score(shares: readonly number[], near: Float64Array, at: number): number {
  return (shares[at] ?? 0) + 0.1 * (near[at] ?? 0);
}

/** How like the first entry is, and the one after it: who writes what two entries speak of writes of this library. */
interface Nearness {
  readonly first: number;
  readonly like: number;
  readonly next: number;
  /** How like the most similar phrasing of the shop's own is, of whichever entry. */
  readonly most: number;
}

/** How like the most similar phrasing of each entry is. */
function nearness(index: FaqIndex, read: ReadText): { near: Float64Array; most: number } {
  const best = new Float64Array(index.ids.length);
  const second = new Float64Array(index.ids.length);
  let most = 0;
  for (const [n, value] of index.phrasings.all(read.features).entries()) {
    const [entry, part] = index.entryOf[n] as readonly [number, number];
    const like = (value * part) / sameLikeness;
    if (part === 1 && like > most) most = like;
    if (like > (best[entry] as number)) {
      second[entry] = best[entry] as number;
      best[entry] = like;
    } else if (like > (second[entry] as number)) second[entry] = like;
  }
  return { near: best.map((value, at) => value + 0.3 * (second[at] as number)), most };
}

// The weights below are few and round, and were chosen by hand on dev sets: data that may not ship has no part in them.

function likenessOf(index: FaqIndex, read: ReadText, near: Nearness): number {
  const about = index.meanings[near.first] ?? new Set<string>();
  const met = read.meanings.filter((each) => about.has(each)).length;
  return (
    2 * Math.sqrt(near.like) +
    0.5 * near.like +
    2 * Math.sqrt(near.most) +
    1.5 * Math.sqrt(near.next) +
    0.5 * Math.min(2, met) +
    0.5 * (read.meanings.length > 0 ? met / read.meanings.length : 0.5)
  );
}

function sureness(share: number): number {
  return 0.6 * Math.log(share + 1e-4) - 0.4 * Math.log(1 - share + 1e-3);
}

/** How much the text looks like one that asks something of a shop, and of this one. */
function askingOf(index: FaqIndex, read: ReadText, { clear = middlingClear }: MessageSigns): number {
  return (
    1.5 * knownShare(index, read) +
    0.5 * Math.log(1 + read.stems.length) +
    (read.names ? 1 : 0) -
    (read.content.length <= 1 ? 1 : 0) +
    3.5 * (clear - middlingClear) +
    (read.wish ? 0.9 : 0)
  );
}
