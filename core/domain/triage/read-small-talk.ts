import { chancesOf, type LinearModel, scoresOf, type Weighed } from './model/linear-model.ts';
import { type Cut, piecesOf } from './model/pieces.ts';
import { plainText, wordsOf } from './model/plain-words.ts';
import { weighed } from './model/weighed.ts';

const cut: Cut = { words: true, pairs: true, letters: [2, 4], runs: [1, 4] };

/** A text as the model of small talk sees it. */
export function weighedForSmallTalk(text: string): Weighed {
  const plain = plainText(text);
  const words = wordsOf(plain);
  const long = words.some(({ run }) => run) ? Math.ceil(plain.length / 4) : words.length;
  const about = [`long ${Math.min(long, 12)}`, ...(plain.includes('0') ? ['digits'] : [])];
  return weighed(piecesOf(words, cut), [...about, ...(/[?？]/.test(plain) ? ['asks'] : [])]);
}

/** How likely a message is a greeting, goodbye, thanks, yes or no and nothing else; 0 to 1. */
function smallTalkChance(model: LinearModel, text: string): number {
  const chances = chancesOf(scoresOf(model, weighedForSmallTalk(text)));
  return chances[model.classes.indexOf('smallTalk')] ?? 0;
}

/** Whether a message says nothing that would ask for an answer of its own. */
export function isSmallTalk(model: LinearModel, text: string): boolean {
  return smallTalkChance(model, text) > 0.5;
}
