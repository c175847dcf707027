import { readCategory } from '../../core/domain/triage/read-category.ts';
import { shippedModel } from '../support/shipped-models.ts';
import { classFigures, macroF1, percent } from './shares.ts';
import type { Line, Task } from './task.ts';

type Prediction = ReturnType<typeof readCategory>;

function atCoverage(
  right: readonly { readonly is: boolean; readonly sure: number }[],
  share: number,
): string {
  const kept = right.toSorted((a, b) => b.sure - a.sure).slice(0, Math.round(right.length * share));
  return percent(kept.filter(({ is }) => is).length, kept.length);
}

function figures(of: string, lines: readonly Line[], predictions: readonly Prediction[]): object[] {
  if (lines.length === 0) return [];
  const truths = lines.map(({ category }) => String(category));
  const said = predictions.map(({ category }) => category);
  const right = predictions.map(({ category, confidence }, n) => ({
    is: category === truths[n],
    sure: confidence,
  }));
  const row = {
    of,
    n: lines.length,
    accuracy: atCoverage(right, 1),
    macroF1: macroF1(truths, said).toFixed(3),
    'at 80 %': atCoverage(right, 0.8),
    'at 60 %': atCoverage(right, 0.6),
  };
  const classes = [...new Set(truths)].sort().map((name) => {
    const { n, precision, recall, f1 } = classFigures(truths, said, name);
    return {
      of: `  ${name}`,
      n,
      precision: precision.toFixed(3),
      recall: recall.toFixed(3),
      macroF1: f1.toFixed(3),
    };
  });
  return [row, ...classes];
}

function isSingle({ messages }: Line): boolean {
  return (messages as readonly string[]).length === 1;
}

/** What buyers' messages are about. */
export const category: Task = {
  predict(lines) {
    const model = shippedModel('category');
    return lines.map(({ messages }) => readCategory(model, messages as readonly string[]));
  },
  score(lines, predictions) {
    const judged = lines.flatMap((line, n) =>
      line['ambiguous'] ? [] : [{ line, said: predictions[n] as Prediction }],
    );
    return [true, false].flatMap((single) => {
      const some = judged.filter(({ line }) => isSingle(line) === single);
      return figures(
        single ? 'single messages' : 'conversations',
        some.map(({ line }) => line),
        some.map(({ said }) => said),
      );
    });
  },
};
