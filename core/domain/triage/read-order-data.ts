import { categoriesOfWords } from './category-words.ts';
import { chancesOf, type LinearModel, scoresOf, type Weighed } from './model/linear-model.ts';
import { type Cut, piecesOf } from './model/pieces.ts';
import { plainText, wordsOf } from './model/plain-words.ts';
import { weighed } from './model/weighed.ts';

const cut: Cut = { words: true, pairs: true, letters: [3, 5], runs: [1, 4] };

/** Rather one too many than one too few: what is held back a person answers. */
const bound = 0.2;

/** An order's id, or a carrier's number: letters and many digits. */
const number =
  /(?<![\p{L}\p{N}])(?:\d{15,}|[a-z]{2,5}-?\d{7,}[a-z]{0,3}|#\s?\p{L}{0,3}-?\d{4,})(?![\p{L}\p{N}])/iu;

/** A text as the model of order data sees it. */
export function weighedForOrderData(text: string): Weighed {
  const plain = plainText(text);
  const about = categoriesOfWords(text).all.map((category) => `says ${category}`);
  const digits = plain.includes('0') ? ['digits'] : [];
  return weighed(piecesOf(wordsOf(plain), cut), [...about, ...digits]);
}

/** Whether a text carries an order's id or a tracking number. */
function carriesNumber(text: string): boolean {
  return number.test(text.slice(0, 1000));
}

/** How likely only this buyer's order says what to answer; 0 to 1. */
function orderDataChance(model: LinearModel, text: string): number {
  const chances = chancesOf(scoresOf(model, weighedForOrderData(text)));
  return chances[model.classes.indexOf('order')] ?? 0;
}

/** Whether a message asks for something that only this buyer's order can answer, or carries its number (docs/rules.md §8). */
export function needsOrderData(model: LinearModel, text: string): boolean {
  return carriesNumber(text) || orderDataChance(model, text) > bound;
}
