import { isSmallTalk } from '../../core/domain/triage/read-small-talk.ts';
import { shippedModel } from '../support/shipped-models.ts';
import { classFigures } from './shares.ts';
import type { Task } from './task.ts';

/** Which messages ask for no answer of their own. */
export const smallTalk: Task = {
  predict(lines) {
    const model = shippedModel('small-talk');
    return lines.map(({ text }) => ({ smallTalk: isSmallTalk(model, String(text)) }));
  },
  score(lines, predictions) {
    const truths = lines.map((line) => String(line['smallTalk']));
    const said = predictions.map((each) => String((each as { smallTalk: boolean }).smallTalk));
    const { n, precision, recall, f1 } = classFigures(truths, said, 'true');
    const figures = { precision: precision.toFixed(3), recall: recall.toFixed(3), F1: f1.toFixed(3) };
    return [{ of: 'small talk', n: lines.length, 'small talk': n, ...figures }];
  },
};
