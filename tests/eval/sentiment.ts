import { readSentiment } from '../../core/domain/triage/read-sentiment.ts';
import { shippedModel } from '../support/shipped-models.ts';
import { classFigures, macroF1, percent } from './shares.ts';
import type { Line, Task } from './task.ts';

type Prediction = Pick<ReturnType<typeof readSentiment>, 'sentiment' | 'confidence'>;

/** The largest share of the negative lines that is found while the wanted precision still holds, most confident first. */
function alertRecall(
  truths: readonly string[],
  predictions: readonly Prediction[],
  precision: number,
): string {
  const alerts = predictions
    .map(({ sentiment, confidence }, n) => ({ sentiment, confidence, right: truths[n] === 'negative' }))
    .filter(({ sentiment }) => sentiment === 'negative')
    .toSorted((a, b) => b.confidence - a.confidence);
  let [hits, best] = [0, 0];
  alerts.forEach(({ right }, n) => {
    if (right) hits += 1;
    if (hits / (n + 1) >= precision) best = hits;
  });
  return percent(best, truths.filter((truth) => truth === 'negative').length);
}

/** How buyers sound. */
export const sentiment: Task = {
  predict(lines) {
    const models = { letters: shippedModel('sentiment'), thai: shippedModel('sentiment-thai') };
    return lines.map(({ messages }) => {
      const { sentiment, confidence } = readSentiment(models, messages as readonly string[]);
      return { sentiment, confidence };
    });
  },
  score(lines, predictions) {
    const byLanguage = Map.groupBy(
      lines.map((_, n) => n),
      (n) => String((lines[n] as Line)['lang'] ?? 'all'),
    );
    return [...byLanguage].flatMap(([of, places]) => {
      const truths = places.map((n) => String((lines[n] as Line)['sentiment']));
      const made = places.map((n) => predictions[n] as Prediction);
      const said = made.map((each) => each.sentiment);
      const right = said.filter((each, n) => each === truths[n]).length;
      const row = {
        of,
        n: places.length,
        accuracy: percent(right, places.length),
        macroF1: macroF1(truths, said).toFixed(3),
        'alert recall at 0.90': alertRecall(truths, made, 0.9),
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
    });
  },
};
