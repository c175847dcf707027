import { weighedForSmallTalk } from '../../core/domain/triage/read-small-talk.ts';
import { type Example, fitModel } from './fit-model.ts';
import { ownPhrases } from './phrases.ts';
import { trainingLines } from './training-data.ts';

interface Turn {
  readonly text: string;
  readonly smallTalk: boolean;
}

const classes = ['smallTalk', 'other'];

function example(text: string, is: boolean, weight: number): Example {
  return { ...weighedForSmallTalk(text), label: is ? 'smallTalk' : 'other', weight };
}

/** Small talk, from MultiDoGO's turns and own phrases. */
export function trainSmallTalk() {
  const turns = trainingLines<Turn>('smallTalk/train.jsonl.gz');
  const phrases = ownPhrases().filter(({ topic }) => topic !== 'unsaid');
  const examples = [
    ...turns.map(({ text, smallTalk }) => example(text, smallTalk, 1)),
    ...phrases.map(({ text, topic }) => example(text, topic === 'smallTalk', topic === 'smallTalk' ? 3 : 1)),
  ];
  return fitModel(examples, {
    classes,
    bits: 13,
    epochs: 6,
    rate: 0.2,
    decay: 1e-6,
    least: 0.1,
    balance: 0,
    atLeast: 1,
  });
}
