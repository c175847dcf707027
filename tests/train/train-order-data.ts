import { weighedForOrderData } from '../../core/domain/triage/read-order-data.ts';
import { type Example, fitModel } from './fit-model.ts';
import { ownPhrases } from './phrases.ts';
import { trainingLines } from './training-data.ts';
import { varied } from './varied.ts';

interface Chat {
  readonly messages: readonly string[];
  readonly label: string;
}

interface Query {
  readonly text: string;
  readonly intent: string | null;
  readonly split: string;
}

const classes = ['order', 'other'];

/** Of the intents of Bitext, banking77 and CLINC150, those that only an order, or what stands for one there, can answer. */
const ofOrder = new Set(
  `track_order cancel_order change_order change_shipping_address track_refund get_refund get_invoice check_invoice
  complaint order_status card_arrival Refund_not_showing_up request_refund transaction_charged_twice`.split(
    /\s+/,
  ),
);
/** Those that lie between. */
const open =
  /refund_policy|cancellation_fee|delivery_|shipping_address|lost_luggage|cancel|order|transfer|pending|card_/;

/** Every so many lines one of the banking and general ones: they are far from what buyers write. */
const every = 6;
const mostOfLabel = 50;

function example(text: string, is: boolean, weight: number): Example {
  return { ...weighedForOrderData(text), label: is ? 'order' : 'other', weight };
}

function queries(): Example[] {
  const lines = ['outOfScope/banking77.jsonl.gz', 'outOfScope/clinc150.jsonl.gz'].flatMap((file) =>
    trainingLines<Query>(file).filter(({ split }) => split === 'train'),
  );
  return lines.flatMap(({ text, intent }, n) => {
    const is = ofOrder.has(intent ?? '');
    if (!is && (n % every !== 0 || open.test(intent ?? ''))) return [];
    return [example(text, is, 0.3)];
  });
}

function bitext(): Example[] {
  const counts = new Map<string, number>();
  return trainingLines<Chat>('category/bitext.train.jsonl.gz').flatMap(({ messages, label }) => {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if ((counts.get(label) as number) > mostOfLabel) return [];
    return ofOrder.has(label) || !open.test(label)
      ? [example(messages[0] as string, ofOrder.has(label), 0.3)]
      : [];
  });
}

/** Whether only the buyer's own order says what to answer, from own phrases, Bitext, banking77 and CLINC150. */
export function trainOrderData() {
  const phrases = ownPhrases().filter(({ topic, line }) => topic !== 'unsaid' && line[2] !== '*');
  return fitModel(
    [
      ...phrases.map(({ text, ofOrder: is }) => example(text, is, 1)),
      ...phrases
        .filter(({ topic }) => topic !== 'smallTalk')
        .flatMap(({ text, ofOrder: is, language }, n) =>
          varied(text, language, n).map((each) => example(each, is, 0.5)),
        ),
      ...queries(),
      ...bitext(),
    ],
    { classes, bits: 14, epochs: 8, rate: 0.3, decay: 1e-5, least: 0.3, balance: 0.3, atLeast: 2 },
  );
}
