import { readLanguage } from '../../core/domain/triage/read-language.ts';
import { shippedModel } from '../support/shipped-models.ts';
import { macroF1, percent } from './shares.ts';
import type { Task } from './task.ts';

function primary(tag: unknown): string {
  const first = String(tag).toLowerCase().split('-')[0] as string;
  return first === 'fil' ? 'tl' : first;
}

/** What messages are written in. */
export const language: Task = {
  predict(lines) {
    const model = shippedModel('language');
    return lines.map(({ text }) => ({ language: readLanguage(model, String(text)).language ?? 'und' }));
  },
  score(lines, predictions) {
    const truths = lines.map((line) => primary(line['language']));
    const said = predictions.map((each) => primary((each as { language: string }).language));
    const right = said.filter((each, n) => each === truths[n]).length;
    const all = {
      of: 'all',
      n: lines.length,
      right: percent(right, lines.length),
      macroF1: macroF1(truths, said).toFixed(3),
    };
    const each = [...new Set(truths)].sort().map((name) => {
      const places = truths.flatMap((truth, n) => (truth === name ? [n] : []));
      return {
        of: name,
        n: places.length,
        right: percent(places.filter((n) => said[n] === name).length, places.length),
      };
    });
    return [all, ...each];
  },
};
