/** A share in per cent with one decimal, a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** How one class fares: of those said, how many are right, and of those that are, how many are said. */
export interface ClassFigures {
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of a class; 0 where there is nothing to divide by. */
export function classFigures(truths: readonly string[], said: readonly string[], name: string): ClassFigures {
  const hits = truths.filter((truth, at) => truth === name && said[at] === name).length;
  const n = truths.filter((truth) => truth === name).length;
  const claimed = said.filter((each) => each === name).length;
  const precision = claimed === 0 ? 0 : hits / claimed;
  const recall = n === 0 ? 0 : hits / n;
  return { n, precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The mean F1 of the classes that occur. */
export function macroF1(truths: readonly string[], said: readonly string[]): number {
  const names = [...new Set(truths)];
  return (
    names.reduce((sum, name) => sum + classFigures(truths, said, name).f1, 0) / Math.max(1, names.length)
  );
}
