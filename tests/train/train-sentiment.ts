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

/** How a message sounds: own phrases, wisesight (Thai), PRDECT-ID (Indonesian), banking77 and CLINC150. */
export function trainSentiment() {
  const phrases = ownPhrases().filter(({ feeling }) => feeling !== 'unsaid');
  const thai = trainingLines<Line>('sentiment/wisesight.train.jsonl.gz');
  const indonesian = trainingLines<Line>('sentiment/prdect.train.jsonl');
  const banking = trainingLines<Query>('outOfScope/banking77.jsonl.gz').filter(
    ({ split }) => split === 'train',
  );
  const clinc = trainingLines<Query>('outOfScope/clinc150.jsonl.gz').filter(({ split }) => split === 'train');
  const examples = [
    ...phrases.map(({ text, feeling }) => example(text, feeling, 1)),
    ...joined(phrases),
    ...thai.map(({ messages, sentiment }) =>
      example(messages[0] as string, sentiment, sentiment === 'neutral' ? 0.4 : 0.7),
    ),
    ...indonesian.map(({ messages, sentiment }) => example(messages[0] as string, sentiment, 0.3)),
    ...banking
      .filter((_, n) => n % 8 === 0)
      .map(({ text, intent }) => example(text, trouble.test(intent ?? '') ? 'negative' : 'neutral', 0.3)),
    ...clinc.filter((_, n) => n % 15 === 0).map(({ text }) => example(text, 'neutral', 0.3)),
  ];
  return fitModel(examples, { classes, bits: 16, epochs: 8, rate: 0.2, decay: 1e-5, least: 0.2, balance: 0 });
}
