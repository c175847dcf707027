import type { expectedLanguage } from './expected-language.ts';
import { inboundFlagsIn } from './inbound-flags.ts';
import type { MessageReading } from './message-reading.ts';
import { adjusting } from './model/adjust-model.ts';
import type { LinearModel } from './model/linear-model.ts';
import { categoryEvidence, readCategory, weighedForCategory } from './read-category.ts';
import { readLanguage } from './read-language.ts';
import { needsOrderData } from './read-order-data.ts';
import { isThai, readSentiment, type SentimentModels, weighedForSentiment } from './read-sentiment.ts';
import { isSmallTalk } from './read-small-talk.ts';
import { urgentWordsIn } from './urgent-words.ts';

/** Everything that messages are read with. */
export interface TriageModels {
  readonly category: LinearModel;
  readonly language: LinearModel;
  readonly smallTalk: LinearModel;
  readonly orderData: LinearModel;
  readonly sentiment: SentimentModels;
}

/** What the worker brings late: how a model is had of its file, and how a message is read. */
export interface ReadMessage {
  readonly modelOfFile: (bytes: Uint8Array) => LinearModel;
  readonly readMessage: typeof readMessage;
  readonly learning: typeof learning;
  readonly expectedLanguage: typeof expectedLanguage;
}

/** Feeling is learned from with care: the words of one unhappy chat are mostly not about feeling. Chosen on dev sets. */
const feelingRate = 2;

/** A text of a buyer's, and what a person said of it. */
export interface Corrected {
  readonly text: string;
  readonly said: { readonly category: string } | { readonly sentiment: string };
}

/** Learns what a shop's chats are about and how its buyers sound from what its people said, in slices; all else stays as it was. */
export function* learning(
  models: TriageModels,
  corrections: readonly Corrected[],
): Generator<void, TriageModels> {
  const about = corrections.flatMap(({ text, said }) =>
    'category' in said ? [{ ...weighedForCategory(text), label: said.category }] : [],
  );
  const felt = (thai: boolean) =>
    corrections.flatMap(({ text, said }) =>
      'sentiment' in said && isThai(text) === thai
        ? [{ ...weighedForSentiment(text), label: said.sentiment }]
        : [],
    );
  const category = about.length > 0 ? yield* adjusting(models.category, about) : models.category;
  const { letters, thai } = models.sentiment;
  const [inLetters, inThai] = [felt(false), felt(true)];
  const sentiment = {
    letters: inLetters.length > 0 ? yield* adjusting(letters, inLetters, feelingRate) : letters,
    thai: inThai.length > 0 ? yield* adjusting(thai, inThai, feelingRate) : thai,
  };
  return { ...models, category, sentiment };
}

/** Below this a language is not said. */
const sureLanguage = 0.6;

function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}

/**
 * Reads one message of a buyer's, in less than a millisecond.
 * @param expected the language of the shop's market, BCP 47.
 */
export function readMessage(models: TriageModels, text: string, expected?: string): MessageReading {
  const about = readCategory(models.category, [text]);
  const { feeling } = readSentiment(models.sentiment, [text]);
  const { language, confidence } = readLanguage(models.language, text, expected);
  const smallTalk = isSmallTalk(models.smallTalk, text);
  return {
    model: models.category.version,
    category: about.category,
    sure: rounded(about.confidence),
    speaks: categoryEvidence(models.category, text),
    because: about.because,
    feeling: {
      positive: rounded(feeling.positive),
      neutral: rounded(feeling.neutral),
      negative: rounded(feeling.negative),
    },
    language: confidence >= sureLanguage ? language : null,
    smallTalk,
    needsOrder: !smallTalk && needsOrderData(models.orderData, text),
    urgent: urgentWordsIn(text),
    flags: inboundFlagsIn(text),
  };
}
