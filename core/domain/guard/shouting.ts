import type { GuardFinding } from './report.ts';

/** Words in capitals one after another; those with digits or of fewer than two letters are codes or sizes. */
const capitals = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:[\s,!?.’'-]+\p{Lu}{1,}(?![\p{Ll}\p{N}])){2,}/gu;

/** Sentences in capitals: a warning (docs/rules.md §9). A brand or a few abbreviations are not. */
export function findShouting(text: string): GuardFinding[] {
  return [...text.matchAll(capitals)]
    .filter(
      ({ 0: whole }) =>
        (whole.match(/\p{Lu}/gu)?.length ?? 0) >= 14 &&
        (whole.match(/\p{Lu}{4,}/gu)?.length ?? 0) >= 2 &&
        whole.split(/\s+/).length >= 4,
    )
    .map(({ index, 0: whole }) => ({
      category: 'shouting',
      verdict: 'warn',
      start: index,
      end: index + whole.length,
    }));
}
