import { weighedForCategory } from '../../core/domain/triage/read-category.ts';
import { type Example, fitModel } from './fit-model.ts';
import { ownPhrases } from './phrases.ts';
import { trainingLines } from './training-data.ts';
import { varied } from './varied.ts';

interface Chat {
  readonly messages: readonly string[];
  readonly category: string;
  readonly label: string;
}

interface Query {
  readonly text: string;
  readonly intent: string | null;
  readonly split: string;
}

const classes = ['prePurchase', 'logistics', 'aftersales', 'none'];

/** Of the intents of banking77 and CLINC150, those that a shop's buyers have too. */
const alike: Readonly<Record<string, string>> = {
  card_arrival: 'logistics',
  card_delivery_estimate: 'logistics',
  Refund_not_showing_up: 'aftersales',
  request_refund: 'aftersales',
  transaction_charged_twice: 'aftersales',
  order_status: 'logistics',
  edit_personal_details: 'none',
  terminate_account: 'none',
  passcode_forgotten: 'none',
  are_you_a_bot: 'none',
  who_made_you: 'none',
  what_can_i_ask_you: 'none',
  greeting: 'none',
  goodbye: 'none',
};

function example(text: string, label: string, weight: number): Example {
  return { ...weighedForCategory(text), label, weight };
}

/** Every so-many-th of each label. */
function some<Each>(all: readonly Each[], labelOf: (each: Each) => string, most: number): Each[] {
  const counts = new Map<string, number>();
  return all.filter((each) => {
    const label = labelOf(each);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    return (counts.get(label) as number) <= most;
  });
}

/** What a chat is about, from own phrases, Bitext, and intents of banking77 and CLINC150. */
export function trainCategory() {
  const bitext = some(trainingLines<Chat>('category/bitext.train.jsonl.gz'), ({ label }) => label, 60);
  const queries = [
    ...trainingLines<Query>('outOfScope/banking77.jsonl.gz'),
    ...trainingLines<Query>('outOfScope/clinc150.jsonl.gz'),
  ].filter(({ intent, split }) => split === 'train' && alike[intent ?? '']);
  const phrases = ownPhrases().filter(({ topic }) => topic !== 'unsaid');
  const examples = [
    ...phrases.map(({ text, topic, line }) =>
      example(text, topic === 'smallTalk' ? 'none' : topic, line[2] === '*' ? 0.3 : 1),
    ),
    ...phrases
      .filter(({ topic, line }) => topic !== 'smallTalk' && line[2] !== '*')
      .flatMap(({ text, topic, language }, n) =>
        varied(text, language, n).map((each) => example(each, topic, 0.5)),
      ),
    ...bitext.map(({ messages, category }) => example(messages[0] as string, category, 0.3)),
    ...some(queries, ({ intent }) => intent ?? '', 60).map(({ text, intent }) =>
      example(text, alike[intent ?? ''] as string, 0.3),
    ),
  ];
  return fitModel(examples, {
    classes,
    bits: 14,
    epochs: 12,
    rate: 0.3,
    decay: 1e-5,
    least: 0.5,
    balance: 0.3,
    atLeast: 1,
  });
}
