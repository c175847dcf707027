import type { LinearModel } from '../../core/domain/triage/model/linear-model.ts';
import { weighedForSentiment } from '../../core/domain/triage/read-sentiment.ts';
import { type Example, fitModel } from './fit-model.ts';
import { ownPhrases, type Phrase } from './phrases.ts';
import { trainingLines } from './training-data.ts';

interface Line {
  readonly messages: readonly string[];
  readonly sentiment: string;
}

interface Query {
  readonly text: string;
  readonly intent: string | null;
  readonly split: string;
}

const classes = ['positive', 'neutral', 'negative'];

/** Intents of banking77 that tell of something gone wrong; the others ask. */
const trouble =
  /not_working|declined|failed|not_recognised|charged_twice|not_received|lost_or_stolen|Refund_not|extra_charge|wrong_|compromised|swallowed|not_updated/;

function example(text: string, label: string, weight: number): Example {
  return { ...weighedForSentiment(text), label, weight };
}

/** Phrases of one language beside each other: one that shows feeling outweighs one that shows none. */
function joined(phrases: readonly Phrase[]): Example[] {
  return [...Map.groupBy(phrases, ({ language }) => language).values()].flatMap((all) => {
    const plain = all.filter(({ feeling }) => feeling === 'neutral');
    const felt = all.filter(({ feeling }) => feeling !== 'neutral');
    const at = (n: number) => (plain[n % plain.length] as Phrase).text;
    const beside = felt.flatMap(({ text, feeling }, n) => [
      example(`${text} ${at(n * 37)}`, feeling, 0.5),
      example(`${at(n * 53 + 11)}. ${text}`, feeling, 0.5),
    ]);
    const alone = plain.map(({ text }, n) => example(`${text}. ${at(n * 29 + 7)}`, 'neutral', 0.5));
    return [...beside, ...alone];
  });
}

const plan = { classes, bits: 17, epochs: 8, rate: 0.2, decay: 1e-5, balance: 0, atLeast: 1 };

/** Typed without marks, Vietnamese words look like those of other languages: all of them count less. Chosen on dev sets. */
const lessForVietnamese = 0.4;

/** Messages in letters: own phrases, PRDECT-ID (Indonesian), banking77 and CLINC150. */
function feelingExamples(): Example[] {
  const phrases = ownPhrases().filter(({ feeling, language }) => feeling !== 'unsaid' && language !== 'th');
  const indonesian = trainingLines<Line>('sentiment/prdect.train.jsonl');
  const banking = trainingLines<Query>('outOfScope/banking77.jsonl.gz').filter(
    ({ split }) => split === 'train',
  );
  const clinc = trainingLines<Query>('outOfScope/clinc150.jsonl.gz').filter(({ split }) => split === 'train');
  return [
    ...phrases.map(({ text, feeling, language }) =>
      example(text, feeling, language === 'vi' ? lessForVietnamese : 1),
    ),
    ...joined(phrases.filter(({ language, line }) => language !== 'vi' || line[2] !== '*')),
    ...indonesian.map(({ messages, sentiment }) => example(messages[0] as string, sentiment, 0.3)),
    ...banking
      .filter((_, n) => n % 8 === 0)
      .map(({ text, intent }) => example(text, trouble.test(intent ?? '') ? 'negative' : 'neutral', 0.3)),
    ...clinc.filter((_, n) => n % 15 === 0).map(({ text }) => example(text, 'neutral', 0.3)),
  ];
}

/** Own phrases complain more often than buyers do: added to what the model says for a class. Chosen on the dev sets. */
const leaning: Readonly<Record<string, number>> = { positive: 0, neutral: 1.3, negative: -0.5 };

/** How a message in letters sounds. */
export function trainSentiment(): LinearModel {
  const model = fitModel(feelingExamples(), { ...plan, epochs: 5, least: 0.6, balance: 0.5, atLeast: 2 });
  return {
    ...model,
    bias: model.bias.map((each, n) => Number((each + (leaning[classes[n] as string] ?? 0)).toFixed(4))),
  };
}

/** How a message in Thai sounds: own phrases and wisesight. */
export function trainThaiSentiment() {
  const phrases = ownPhrases().filter(({ feeling, language }) => feeling !== 'unsaid' && language === 'th');
  const thai = trainingLines<Line>('sentiment/wisesight.train.jsonl.gz');
  const examples = [
    ...phrases.map(({ text, feeling }) => example(text, feeling, 1)),
    ...joined(phrases),
    ...thai.map(({ messages, sentiment }) => example(messages[0] as string, sentiment, 1)),
  ];
  return fitModel(examples, { ...plan, epochs: 3, rate: 0.1, least: 0.32, balance: 0.4, atLeast: 20 });
}
