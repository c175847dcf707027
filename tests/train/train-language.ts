import { weighedForLanguage } from '../../core/domain/triage/read-language.ts';
import { type Example, fitModel } from './fit-model.ts';
import { ownPhrases } from './phrases.ts';
import { trainingLines } from './training-data.ts';

interface Line {
  readonly text: string;
  readonly language: string;
  readonly source: string;
}

interface Review {
  readonly messages: readonly string[];
}

/** Languages in Latin letters; the others are told by their script. */
const classes = ['en', 'id', 'ms', 'vi', 'es', 'tl', 'de', 'fr', 'it', 'pt'];

const mayShip = new Set(['own', 'own-guard', 'prdect-id']);

/** The languages, from own phrases and the lines that may ship. */
export function trainLanguage() {
  const lines = trainingLines<Line>('language/train.jsonl').filter(({ source }) => mayShip.has(source));
  const reviews = trainingLines<Review>('sentiment/prdect.train.jsonl')
    .filter((_, n) => n % 20 === 0)
    .map(({ messages }) => ({ text: messages[0] as string, language: 'id' }));
  // Lists of words about a topic are full of words that all languages share.
  const phrases = ownPhrases().filter(({ line, topic }) => line[2] !== '*' || topic === 'unsaid');
  const examples = [...phrases, ...lines, ...reviews]
    .filter(({ language }) => classes.includes(language))
    .map(({ text, language }): Example => ({ ...weighedForLanguage(text), label: language, weight: 1 }))
    .filter(({ hashes }) => hashes.length > 0);
  return fitModel(examples, {
    classes,
    bits: 13,
    epochs: 12,
    rate: 0.3,
    decay: 1e-5,
    least: 0.5,
    balance: 1,
    atLeast: 1,
  });
}
