import type { Category } from '../chat/chat.ts';
import { fading, orderSpeaksAgainst, veto } from './category-evidence.ts';
import { categoriesOfWords } from './category-words.ts';
import type { CategoryEvidence } from './chat-reading.ts';
import { chancesOf, highestOf, type LinearModel, scoresOf, type Weighed } from './model/linear-model.ts';
import { type Cut, piecesOf } from './model/pieces.ts';
import { plainText, wordsOf } from './model/plain-words.ts';
import { weighed } from './model/weighed.ts';
import { weightiestWords } from './model/weightiest-words.ts';

/** What a buyer's messages are about, how sure that is, and the words it rests on. */
export interface CategoryReading {
  readonly category: Category;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly string[];
}

const cut: Cut = { words: true, pairs: true, letters: [3, 5], runs: [1, 4] };

/** The most a message says for a category. */
const most = 5;

/** What a message says for each category, as it counts among others. */
export function categoryEvidence(model: LinearModel, message: string): CategoryEvidence {
  const said = scoresOf(model, weighedForCategory(message));
  const none = said[model.classes.indexOf('none')] as number;
  const of = (category: Category) => {
    const over = (said[model.classes.indexOf(category)] as number) - none;
    return Math.round(Math.max(0, Math.min(most, over)) * 100) / 100;
  };
  return { prePurchase: of('prePurchase'), logistics: of('logistics'), aftersales: of('aftersales') };
}

/** How clearly a message is of one category: the chance of the likeliest, 0 to 1. */
export function clarityOf(model: LinearModel, message: string): number {
  return Math.max(...chancesOf(scoresOf(model, weighedForCategory(message))));
}

/** A text as the category model sees it. */
export function weighedForCategory(text: string): Weighed {
  return weighed(piecesOf(wordsOf(plainText(text)), cut), aboutOf(text));
}

function aboutOf(text: string): string[] {
  const { first, all } = categoriesOfWords(text);
  return [...all.map((category) => `says ${category}`), ...(first === 'none' ? [] : [`first ${first}`])];
}

const order =
  /(?<!\p{L})(?:my order|order (?:id|number|no)|i (?:just )?(?:bought|ordered|received)|pesanan saya|mi pedido|ma commande|meine bestellung)(?!\p{L})|\d{15,}/iu;

/** What the messages say for each category beyond what they say for none. Of several, one that says nothing changes nothing. */
function evidenceOf(model: LinearModel, messages: readonly string[]): number[] {
  const none = model.classes.indexOf('none');
  const scores = model.classes.map(() => 0);
  let share = 1;
  for (const message of messages) {
    const said = scoresOf(model, weighedForCategory(message));
    const over = said.map((score) => score - (said[none] as number));
    const counted = messages.length === 1 ? over : over.map((each) => Math.max(0, Math.min(most, each)));
    counted.forEach((each, n) => {
      scores[n] = (scores[n] as number) + each * share;
    });
    if (counted.some((each) => each > 0)) share *= fading;
  }
  return scores;
}

/**
 * What a buyer's messages are about together.
 * @param messages oldest first. @param hasOrder whether the chat is about an order.
 */
export function readCategory(
  model: LinearModel,
  messages: readonly string[],
  hasOrder = false,
): CategoryReading {
  const scores = evidenceOf(model, messages);
  const known = hasOrder || (messages.length > 1 && messages.some((message) => order.test(message)));
  const [none, before] = [model.classes.indexOf('none'), model.classes.indexOf('prePurchase')];
  if (hasOrder) scores[before] = veto;
  else if (known) scores[before] = (scores[before] as number) - orderSpeaksAgainst;
  const chances = chancesOf(scores);
  const best = highestOf(chances);
  const because = best === none ? [] : weightiestWords(model, messages, cut, best);
  return { category: model.classes[best] as Category, confidence: chances[best] ?? 0, because };
}
