import {
  chancesOf,
  highestOf,
  type LinearModel,
  scoresOf,
  type Weighed,
} from '../triage/model/linear-model.ts';
import { type Cut, namedPiece, piecesOf } from '../triage/model/pieces.ts';
import { plainText, wordsOf } from '../triage/model/plain-words.ts';
import type { Sentence } from './meanings.ts';
import type { GuardCategory, GuardFinding } from './report.ts';

/** What a model of outbound lines makes of a text or a part of it. */
export interface Voice {
  /** How likely it breaks a guideline, 0 to 1. */
  readonly chance: number;
  /** Which, if any. */
  readonly category: GuardCategory;
}

/** The class of what breaks nothing. */
export const fine = 'fine';

const cut: Cut = { words: true, pairs: true, letters: [4, 4], runs: [1, 4] };
/** What a meaning counts beside all words, which count 1 together, and two in one sentence. */
const [one, two] = [0.25, 0.1];

/** Sentences as the model sees them: their words, what is meant, and what is meant together. */
export function weighedSentences(sentences: readonly Sentence[]): Weighed {
  const words = piecesOf(wordsOf(plainText(sentences.map(({ text }) => text).join(' '))), cut).hashes;
  const meant = sentences.map(({ meanings }) =>
    [...new Set(meanings.map(({ meaning, negated }) => (negated ? `no ${meaning}` : meaning)))].sort(),
  );
  const singles = [...new Set(meant.flat())].map(namedPiece);
  const pairs = [
    ...new Set(meant.flatMap((all) => all.flatMap((a, n) => all.slice(n + 1).map((b) => `${a} & ${b}`)))),
  ].map(namedPiece);
  const each = 1 / Math.sqrt(Math.max(1, words.length));
  return {
    hashes: [...words, ...singles, ...pairs],
    values: [...words.map(() => each), ...singles.map(() => one), ...pairs.map(() => two)],
  };
}

/** How sure it has to be to stop, to warn, and to let pass what only words together made suspect; chosen on own lines. */
const [toStop, toWarn, toDoubt] = [0.6, 0.45, 0.03];

const surely = 0.85;
/** A sentence of no more words than this says too little by itself. */
const fewWords = 4;
const quiet: Voice = { chance: 0, category: 'contact' };

/** Of these a warning is all there is (docs/rules.md §9). */
const onlyWarned: ReadonlySet<GuardCategory> = new Set(['returns', 'promotion', 'privacy']);

/** What else has to be meant for a stop, and what must not, by what it is for; from far surer on any meaning will do. */
const beside: Partial<
  Record<GuardCategory, { readonly some: readonly string[]; readonly none: readonly string[] }>
> = {
  contact: {
    some: ['chan', 'num', 'ynum', 'dir', 'qr', 'scan', 'cno', 'ournum', 'handle', 'number', 'phys'],
    none: ['prod', 'carr', 'past', 'saw'],
  },
  link: { some: ['mkt', 'site', 'bio', 'stall', 'ownapp', 'out'], none: ['prod', 'carr', 'past', 'saw'] },
  payment: {
    some: ['inst', 'purse', 'bank', 'acct', 'payme', 'ourbank', 'out', 'wd', 'number'],
    none: ['carr', 'past'],
  },
  review: { some: ['rev', 'star', 'five', 'norate'], none: [] },
  cancel: { some: ['can', 'noun', 'btn', 'wd', 'side'], none: ['wish', 'ours'] },
  threat: { some: ['thr', 'tver', 'ins', 'rude', 'prof'], none: [] },
  sexual: { some: ['sex', 'sexy', 'pic'], none: [] },
  illegal: { some: ['fake', 'drug', 'arms', 'cust', 'gamb'], none: [] },
};

/** What is meant in every other polite sentence. */
const anywhere: ReadonlySet<string> = new Set(
  'us you give req may obl must say if only reach send ask plat neg but none thx short number put'.split(' '),
);

/** Whether what is meant bears a stop out. */
function bearsOut({ category, chance }: Voice, meant: ReadonlySet<string>): boolean {
  const { some, none } = beside[category] ?? { some: [], none: [] };
  if (none.some((each) => meant.has(each))) return false;
  if (some.some((each) => meant.has(each))) return true;
  return chance >= surely && [...meant].some((each) => !anywhere.has(each));
}

/** A second opinion on sentences, in the order of the text. */
export class SecondVoice {
  readonly #sentences: readonly Sentence[];
  readonly #whole: Voice;
  readonly #each: readonly Voice[];

  constructor(model: LinearModel, sentences: readonly Sentence[]) {
    const hear = (some: readonly Sentence[]): Voice => {
      const chances = chancesOf(scoresOf(model, weighedSentences(some)));
      const at = model.classes.indexOf(fine);
      const best = highestOf(chances.map((chance, n) => (n === at ? 0 : chance)));
      return { chance: 1 - (chances[at] ?? 0), category: model.classes[best] as GuardCategory };
    };
    this.#sentences = sentences;
    this.#whole = hear(sentences);
    this.#each =
      sentences.length > 1
        ? sentences.map((each) => (each.text.split(/\s+/).length > fewWords ? hear([each]) : quiet))
        : [this.#whole];
  }

  /** Whether what lies there in the plain text is so likely fine that a stop of words together is not believed. */
  doubts(start: number): boolean {
    const at = this.#sentences.findIndex((each) => start >= each.start && start < each.end);
    return this.#whole.chance < toDoubt && (this.#each[at]?.chance ?? 0) < toDoubt;
  }

  /**
   * What it finds by itself, as places in the plain text: the sentence that is likeliest to break a guideline.
   * @param onlyWarns whether the shop allows some of the words: it cannot tell what they weigh.
   */
  finding(onlyWarns: boolean): GuardFinding | null {
    const length = (text: string) => text.trim().length / 1e6;
    const most = highestOf(
      this.#each.map(({ chance }, n) => chance + length(this.#sentences[n]?.text ?? '')),
    );
    const [sentence, single] = [this.#sentences[most], this.#each[most]];
    if (!sentence || !single) return null;
    const voice = single.chance > this.#whole.chance ? single : this.#whole;
    const { chance, category } = voice;
    const meant = new Set(this.#sentences.flatMap(({ meanings }) => meanings.map(({ meaning }) => meaning)));
    // A warning of swindlers says what they say.
    if (chance < toWarn || meant.has('scam')) return null;
    const stops = !onlyWarns && chance >= toStop && !onlyWarned.has(category) && bearsOut(voice, meant);
    // What rests on no word of any list is believed only where it is sure.
    if (!stops && meant.size === 0 && chance < surely) return null;
    const verdict = stops ? 'stop' : 'warn';
    const text = sentence.text.trimEnd();
    const start = sentence.start + (text.length - text.trimStart().length);
    return { category, verdict, start, end: sentence.start + text.length };
  }
}
