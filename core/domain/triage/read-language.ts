import { chancesOf, highestOf, type LinearModel, scoresOf, type Weighed } from './model/linear-model.ts';
import { type Cut, piecesOf } from './model/pieces.ts';
import { plainText, wordsOf } from './model/plain-words.ts';
import { weighed } from './model/weighed.ts';

/** What a text is written in. */
export interface LanguageReading {
  /** BCP 47; null where nothing in the text shows it. */
  readonly language: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

const cut: Cut = { words: true, pairs: false, letters: [1, 5], runs: [1, 1] };

const unread: LanguageReading = { language: null, confidence: 0 };

function lettersIn(text: string, script: RegExp): number {
  return text.match(script)?.length ?? 0;
}

/** What the script alone says; null where it is Latin, or none. */
function byScript(text: string): string | null {
  const thai = lettersIn(text, /\p{sc=Thai}/gu);
  const kana = lettersIn(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = lettersIn(text, /\p{sc=Han}/gu);
  const words = lettersIn(text, /\p{sc=Latin}+/gu);
  if (Math.max(thai, kana + han) < words) return null;
  if (thai > 0 && thai >= kana + han) return 'th';
  if (kana > 0) return 'ja';
  return han > 0 ? 'zh' : null;
}

/** A text as the language model sees it. */
export function weighedForLanguage(text: string): Weighed {
  const words = wordsOf(plainText(text)).filter(({ text: word, run }) => !run && /\p{L}/u.test(word));
  return weighed(piecesOf(words, cut), []);
}

/**
 * The language of a text: by its script, else by its letters and words.
 * @param expected a language of the shop's market: wins where the text leaves the matter nearly open.
 */
export function readLanguage(model: LinearModel, text: string, expected?: string): LanguageReading {
  const certain = byScript(text);
  if (certain) return { language: certain, confidence: 1 };
  const seen = weighedForLanguage(text);
  if (seen.hashes.length === 0) return unread;
  const scores = scoresOf(model, seen).map((score, n) => score + (model.classes[n] === expected ? 0.7 : 0));
  const chances = chancesOf(scores);
  const best = highestOf(chances);
  return { language: model.classes[best] ?? null, confidence: chances[best] ?? 0 };
}
