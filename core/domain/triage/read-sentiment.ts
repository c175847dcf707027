import type { Sentiment } from './chat-reading.ts';
import { chancesOf, highestOf, type LinearModel, scoresOf, type Weighed } from './model/linear-model.ts';
import { type Cut, piecesOf } from './model/pieces.ts';
import { plainText, type Word, wordsOf } from './model/plain-words.ts';
import { weighed } from './model/weighed.ts';

/** How a buyer sounds, and how sure that is, 0 to 1. */
export interface SentimentReading {
  readonly sentiment: Sentiment;
  readonly confidence: number;
  /** The chances of all three, which add up to 1. */
  readonly feeling: Readonly<Record<Sentiment, number>>;
}

const words: Cut = { words: true, pairs: true, letters: [0, 0], runs: [0, 0] };
const letters: Cut = { words: false, pairs: false, letters: [3, 5], runs: [1, 5] };

const denial =
  /^(?:not?|never|without|nothing|cannot|\p{L}+n't|dont|cant|wont|didnt|tidak|ga|gak|nggak|ngga|tak|kurang|belum|bukan|không|chưa|nunca|nada|hindi|wala|nicht|kein\p{L}*|pas|jamais|non|não)$/u;
/** So many words after a denial are turned into their opposite. */
const reach = 3;

function withDenials(said: readonly Word[]): readonly Word[] {
  let denied = 0;
  return said.map((word) => {
    const turned = denied > 0 && /\p{L}/u.test(word.text) ? { ...word, text: `¬${word.text}` } : word;
    denied = denial.test(word.text) ? reach : denied - 1;
    return turned;
  });
}

function aboutOf(text: string, plain: string): string[] {
  const about: string[] = [];
  if (/[?？]/.test(plain)) about.push('asks');
  if (/[!！]/.test(plain)) about.push(/[!！]{2}/.test(plain) ? 'cries' : 'calls');
  const capitals = text.match(/\b\p{Lu}{4,}\b/gu)?.length ?? 0;
  if (capitals > 0) about.push(capitals > 2 ? 'shouts' : 'stresses');
  if (/\.{2,}|…/.test(plain)) about.push('trails');
  if (/https?:/i.test(text)) about.push('links');
  about.push(`long ${Math.min(6, Math.floor(plain.length / 30))}`);
  return about;
}

/** A text as the sentiment model sees it. */
export function weighedForSentiment(text: string): Weighed {
  const plain = plainText(text);
  const said = wordsOf(plain);
  const whole = piecesOf(withDenials(said), words);
  const parts = piecesOf(said, letters);
  const [a, b] = [weighed(whole, aboutOf(text, plain)), weighed(parts, [])];
  return { hashes: [...a.hashes, ...b.hashes], values: [...a.values, ...b.values] };
}

/** The models of feeling: Thai, which has no spaces, has one of its own. */
export interface SentimentModels {
  readonly letters: LinearModel;
  readonly thai: LinearModel;
}

/** Whether a text is for the model of Thai. */
export function isThai(text: string): boolean {
  return /\p{sc=Thai}/u.test(text);
}

/** How much an earlier message counts beside the next. */
const fading = 0.6;

/**
 * How a buyer's messages sound together, the newest weighing most (docs/rules.md §7).
 * @param messages oldest first.
 */
export function readSentiment(models: SentimentModels, messages: readonly string[]): SentimentReading {
  const { classes } = models.letters;
  const sums = classes.map(() => 0);
  let share = 1;
  let all = 0;
  for (const message of messages.toReversed()) {
    const model = isThai(message) ? models.thai : models.letters;
    chancesOf(scoresOf(model, weighedForSentiment(message))).forEach((chance, n) => {
      sums[n] = (sums[n] as number) + chance * share;
    });
    all += share;
    share *= fading;
  }
  if (all === 0)
    return { sentiment: 'neutral', confidence: 0, feeling: { positive: 0, neutral: 1, negative: 0 } };
  const chance = (of: Sentiment) => (sums[classes.indexOf(of)] as number) / all;
  const feeling = { positive: chance('positive'), neutral: chance('neutral'), negative: chance('negative') };
  const sentiment = classes[highestOf(sums)] as Sentiment;
  return { sentiment, confidence: feeling[sentiment], feeling };
}
