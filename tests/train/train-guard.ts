import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { compliantWording, wordingLanguages } from '../../core/domain/guard/compliant-wordings.ts';
import { Lexicon } from '../../core/domain/guard/lexicon.ts';
import { readOutgoing } from '../../core/domain/guard/read-outgoing.ts';
import { guardCategories } from '../../core/domain/guard/report.ts';
import { fine, weighedSentences } from '../../core/domain/guard/second-voice.ts';
import { guardWords } from '../../core/domain/guard/words/guard-words.ts';
import type { LinearModel } from '../../core/domain/triage/model/linear-model.ts';
import { type Example, fitModel } from './fit-model.ts';
import { trainingLines } from './training-data.ts';

interface Line {
  readonly text: string;
  readonly lang: string;
  readonly category: string | null;
  readonly verdict: string;
  readonly grey?: boolean;
}

interface Chat {
  readonly source: string;
  readonly messages: readonly { readonly from: string; readonly text: string }[];
}

const classes = [
  fine,
  'contact',
  'link',
  'payment',
  'review',
  'cancel',
  'returns',
  'threat',
  'sexual',
  'illegal',
  'promotion',
  'privacy',
];
const ownLines = new URL('../fixtures/guard/tuned.jsonl', import.meta.url);
/** What agents of STAR's bank ask for, and no shop may. */
const breaks = /account number|\bpin\b/i;

/** What breaks a guideline and what does not: own lines, and agents' lines of STAR (MIT). */
function trainGuard(): LinearModel {
  const lexicon = new Lexicon(guardWords);
  const sentencesOf = (text: string) => readOutgoing(text, lexicon).sentences;
  const example = (text: string, label: string, weight: number): Example => ({
    ...weighedSentences(sentencesOf(text)),
    label,
    weight,
  });
  const own = readFileSync(ownLines, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const lines = [...own, ...trainingLines<Line>('guard/dev.jsonl')].filter(({ grey }) => !grey);
  const examples = lines.flatMap(({ text, lang, category, verdict }) => {
    const label = labelOf(verdict, category);
    const parts = label === fine ? sentencesOf(text) : [];
    return [
      example(text, label, 1),
      ...(lang === 'vi' ? [example(withoutMarks(text), label, 0.7)] : []),
      ...(parts.length > 1 ? parts.map((part) => example(part.text, fine, 0.3)) : []),
      // Words alone, so that they weigh where no list knows them.
      {
        ...weighedSentences(sentencesOf(text).map((each) => ({ ...each, meanings: [] }))),
        label,
        weight: 0.3,
      },
    ];
  });
  for (const language of wordingLanguages) {
    for (const category of guardCategories) {
      const wording = compliantWording(category, language);
      examples.push(
        example(wording, fine, 1),
        ...sentencesOf(wording).map((part) => example(part.text, fine, 0.3)),
      );
    }
  }
  const spoken = trainingLines<Chat>('chats/real-chats.jsonl.gz')
    .filter(({ source }) => source === 'star')
    .flatMap(({ messages }) => messages.filter(({ from }) => from === 'agent').map(({ text }) => text))
    .filter((text) => !breaks.test(text));
  for (const text of new Set(spoken)) {
    const parts = sentencesOf(text);
    examples.push(example(text, fine, 0.3));
    if (parts.length > 1) examples.push(...parts.map((part) => example(part.text, fine, 0.15)));
  }
  const plan = {
    classes,
    bits: 14,
    epochs: 15,
    rate: 0.3,
    decay: 1e-5,
    least: 0.6,
    balance: 0.2,
    atLeast: 2,
  };
  return fitModel(examples, plan);
}

/** Vietnamese as it is typed in a hurry. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** An insult and a threat are told apart by few, and both are stopped. */
function labelOf(verdict: string, category: string | null): string {
  if (verdict === 'pass' || category === null) return fine;
  return category === 'profanity' ? 'threat' : category;
}

/** The weights that are not nothing, each after how far it is from the last. */
function sparse(weights: Int8Array): number[] {
  let last = 0;
  return [...weights.entries()].flatMap(([at, weight]) => {
    if (weight === 0) return [];
    const far = at - last;
    last = at;
    return [far, weight];
  });
}

/** Writes the guard's model beside the guard, for it is read with it and at once. */
export function writeGuardModel(): void {
  const model = trainGuard();
  const file = `${JSON.stringify({ ...model, weights: sparse(model.weights) })}\n`;
  writeFileSync(new URL('../../core/domain/guard/guard-model.gen.json', import.meta.url), file);
  console.log(
    `guard: ${file.length} bytes, ${(gzipSync(file, { level: 9 }).length / 1024).toFixed(1)} kB gzip`,
  );
}
