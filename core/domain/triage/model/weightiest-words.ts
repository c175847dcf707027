import type { LinearModel } from './linear-model.ts';
import { type Cut, piecesOf } from './pieces.ts';
import { plainText, wordsOf } from './plain-words.ts';

const shown = 3;

/** The words that speak most for a class of a model, at most three, the weightiest first. */
export function weightiestWords(
  { classes, bits, weights }: LinearModel,
  messages: readonly string[],
  cut: Cut,
  best: number,
): readonly string[] {
  const mask = (1 << bits) - 1;
  const sums = new Map<string, number>();
  for (const message of messages) {
    const words = wordsOf(plainText(message));
    const { hashes, owners } = piecesOf(words, cut);
    const share = 1 / Math.sqrt(Math.max(1, hashes.length));
    hashes.forEach((hash, n) => {
      const at = (hash & mask) * classes.length;
      const others = classes.reduce((sum, _, c) => sum + (weights[at + c] ?? 0), 0) / classes.length;
      const { text } = words[owners[n] as number] as { text: string };
      sums.set(text, (sums.get(text) ?? 0) + ((weights[at + best] ?? 0) - others) * share);
    });
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shown)
    .map(([text]) => text);
}
