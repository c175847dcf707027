import type { FigureTallyRow } from '../figure-rows.ts';

/** The key of a sum of the figures: which span, and when it begins (epoch ms). */
export type SpanKey = [FigureTallyRow['span'], number];

/** How long the spans are, ms. */
export const spans = { hour: 3_600_000, minute: 60_000 } as const;

/** The spans that an instant (epoch ms) lies in. */
export function spansAt(at: number): SpanKey[] {
  return (['hour', 'minute'] as const).map((span) => [span, Math.floor(at / spans[span]) * spans[span]]);
}
