import { NameBook } from './name-book.ts';
import { Regression } from './regression.ts';
import { replyFeatures } from './reply-features.ts';
import type { ReplyMoment } from './reply-moment.ts';
import { ReplyTexts } from './reply-texts.ts';
import { SimilarMoments } from './similar-moments.ts';

/** A reply that may follow. */
export interface RankedReply {
  readonly reply: string;
  /** How likely: all together at most 1. */
  readonly share: number;
}

/** What may follow a context. */
export interface ReplyRanking {
  readonly ranked: readonly RankedReply[];
  /** How far the first is ahead of the second: 0 to 1. */
  readonly margin: number;
  /** How much of what holds here held at the past moment most like it: 0 to 1. */
  readonly closeness: number;
}

/** A reply gets weights of its own when it is seen for the second time; what was written once is only found by its like. */
const unlike = 0;
/** The part of what was learned in the ranking once there is much of it; with little, the most similar moments say more. */
const learnedShare = 0.8;
const learnedFrom = 50;
const repeats = 2;

/** What this shop answered before, and when. What was met once has no weight yet: most of that never comes again. Learns a moment at a time, at less than a millisecond each. */
export class ReplyIndex {
  readonly #names = new NameBook();
  readonly #model = new Regression({ rate: 0.15, calm: 0.1 });
  readonly #similar = new SimilarMoments();
  readonly #texts = new ReplyTexts();
  readonly #moments: (readonly [features: Int32Array, reply: string])[] = [];
  readonly #times = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  readonly #replies: string[] = [''];

  /** How many moments it has learned. */
  get size(): number {
    return this.#moments.length;
  }

  /** Says how a reply is written, so that a line of a context can be known as it. */
  addText(reply: string, text: string): void {
    this.#texts.add(text, reply);
  }

  /** Learns what followed; the order is that of time, within each chat. */
  add(moment: ReplyMoment): void {
    const names = Int32Array.from(this.#featuresOf(moment.context), (name) => this.#names.of(name));
    this.#count(moment.reply);
    this.#moments.push([names, moment.reply]);
    this.#similar.add(names, moment.reply);
    this.#learn(this.#moments.length - 1);
    for (let n = 1; n <= repeats; n += 1) this.#learn(earlier(this.#moments.length, n));
  }

  /** Learns moments `from` to `to` once more, by their numbers: worth it for the newest after many were added at once. */
  goOver(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.#learn(at);
  }

  /** What may follow these lines, the likeliest first, at most `count`. */
  rank(context: readonly string[], count = 5): ReplyRanking {
    const features = this.#featuresOf(context);
    const names = features.flatMap((name) => this.#names.find(name) ?? []);
    const part = (learnedShare * this.size) / (this.size + learnedFrom);
    const shares = new Map<string, number>();
    const learned = this.#moments.length === 0 ? [] : this.#model.likely({ names });
    for (let at = unlike + 1; at < learned.length; at += 1) {
      shares.set(this.#replies[at] as string, part * (learned[at] as number));
    }
    const { votes, closeness } = this.#similar.votes(names, features.length - names.length);
    for (const [reply, vote] of votes) shares.set(reply, (shares.get(reply) ?? 0) + (1 - part) * vote);
    const ranked = [...shares].map(([reply, share]) => ({ reply, share })).sort((a, b) => b.share - a.share);
    const margin = (ranked[0]?.share ?? 0) - (ranked[1]?.share ?? 0);
    return { ranked: ranked.slice(0, count), margin, closeness };
  }

  #learn(at: number) {
    const moment = this.#moments[at];
    if (!moment) return;
    const [names, reply] = moment;
    const often = names.filter((name) => this.#similar.times(name) > 1);
    this.#model.learn({ names: often }, this.#classes.get(reply) ?? unlike, 1 / Math.sqrt(names.length));
  }

  #featuresOf(context: readonly string[]): string[] {
    return replyFeatures(context, (text) => this.#texts.of(text));
  }

  #count(reply: string) {
    const times = (this.#times.get(reply) ?? 0) + 1;
    this.#times.set(reply, times);
    if (times !== 2) return;
    this.#classes.set(reply, this.#replies.length);
    this.#replies.push(reply);
  }
}

/** A moment of long ago to learn again, so that what is old is not forgotten; the same each time. */
function earlier(count: number, turn: number): number {
  return (Math.imul(count, 2_654_435_761 + 40_503 * turn) >>> 0) % count;
}
