import { fold } from '../search/fold.ts';
import { Alike } from './alike.ts';
import { readText, sameLikeness } from './faq-features.ts';
import type { FaqIndex } from './faq-index.ts';
import { findFaqs, leastLikely, type MessageSigns } from './find-faqs.ts';

/** A text that a buyer wrote. */
export interface AskedLine {
  readonly id: string;
  readonly text: string;
  readonly conversation: string;
  /** The buyer's nickname. */
  readonly nickname: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Alike questions to which the library has no likely answer. */
export interface OpenQuestion {
  /** The one of them that stands for all. */
  readonly question: string;
  /** In the order they were given. */
  readonly asked: readonly AskedLine[];
  /** How many buyers asked it. */
  readonly buyers: number;
  /** The entry that is nearest all the same: it may be that it only has to be found. Null in an empty library. */
  readonly nearest: string | null;
}

/** How far the library answers what buyers asked. */
export interface Coverage {
  readonly smallTalk: number;
  readonly needOrder: number;
  readonly answered: number;
  readonly unanswered: number;
  /** Asked by the most buyers first. */
  readonly open: readonly OpenQuestion[];
}

/** From here on two questions are taken for one, as a share of their likeness to themselves; chosen on dev sets. */
const alikeFrom = 0.5;
/** Shorter ones stand for others only where all are short: "how much" says less than "how much is postage". */
const fewestLetters = 12;

/** Sorts what buyers asked by whether the library answers it, a text at each `next`, and puts alike open questions together. */
export function* uncoveredInSlices(
  index: FaqIndex,
  lines: readonly AskedLine[],
  signsOf: (text: string) => MessageSigns,
): Generator<undefined, Coverage> {
  const counts = { smallTalk: 0, needOrder: 0, answered: 0, unanswered: 0 };
  const groups = new Groups();
  for (const line of lines) {
    yield;
    const signs = signsOf(line.text);
    if (signs.smallTalk) counts.smallTalk += 1;
    else if (signs.needsOrderData) counts.needOrder += 1;
    else {
      const { confidence, ranked } = findFaqs(index, line.text, signs);
      const isAnswered = confidence >= leastLikely;
      counts[isAnswered ? 'answered' : 'unanswered'] += 1;
      if (!isAnswered) groups.add(line, ranked[0] ?? null);
    }
  }
  return {
    ...counts,
    open: groups.all().sort((a, b) => b.buyers - a.buyers || b.asked.length - a.asked.length),
  };
}

/** Each question joins the group of the one it is most similar to, or begins one. */
class Groups {
  readonly #alike = new Alike();
  /** The group of each question that was compared. */
  readonly #groupOf: number[] = [];
  readonly #lines: AskedLine[][] = [];
  readonly #same = new Map<string, number>();
  readonly #entries: (string | null)[] = [];

  add(line: AskedLine, nearest: string | null): void {
    const key = keyOf(line.text);
    const group = this.#same.get(key) ?? this.#nearest(line.text);
    this.#same.set(key, group);
    if (this.#entries[group] === undefined) this.#entries[group] = nearest;
    const lines = this.#lines[group] ?? [];
    lines.push(line);
    this.#lines[group] = lines;
  }

  #nearest(text: string): number {
    const { features } = readText(text);
    let best = -1;
    let most = alikeFrom * sameLikeness;
    for (const [at, likeness] of this.#alike.all(features).entries()) {
      if (likeness < most) continue;
      best = at;
      most = likeness;
    }
    const group = this.#groupOf[best] ?? this.#lines.length;
    this.#alike.add(features);
    this.#groupOf.push(group);
    return group;
  }

  all(): OpenQuestion[] {
    return this.#lines.map((asked, at) => ({
      nearest: this.#entries[at] ?? null,
      question: mostUsual(asked),
      asked,
      buyers: new Set(asked.map(({ conversation }) => conversation)).size,
    }));
  }
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The one that was asked in these words most often; of several the shortest that says enough. */
function mostUsual(asked: readonly AskedLine[]): string {
  const times = new Map<string, number>();
  for (const { text } of asked) times.set(keyOf(text), (times.get(keyOf(text)) ?? 0) + 1);
  const short = (text: string) => (text.length < fewestLetters ? 1 : 0);
  const [first] = [...asked].sort(
    (a, b) =>
      (times.get(keyOf(b.text)) ?? 0) - (times.get(keyOf(a.text)) ?? 0) ||
      short(a.text) - short(b.text) ||
      a.text.length - b.text.length,
  );
  return first?.text ?? '';
}
