import type { Weighed } from './linear-model.ts';
import { namedPiece, type Pieces } from './pieces.ts';

/** What a piece that stands for a whole text counts beside all the others, which count 1 together. */
const named = 0.5;

/** Pieces that count alike, together as much in a long text as in a short one, and what is said of the text as a whole. */
export function weighed({ hashes }: Pieces, about: readonly string[]): Weighed {
  const each = 1 / Math.sqrt(Math.max(1, hashes.length));
  return {
    hashes: [...hashes, ...about.map(namedPiece)],
    values: [...hashes.map(() => each), ...about.map(() => named)],
  };
}
