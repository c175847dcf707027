/** How often a true one is given more than a false one, ties counting half: 0.5 is chance, 1 is perfect. */
export function auroc(given: readonly (readonly [truth: boolean, value: number])[]): number {
  const sorted = [...given].sort(([, a], [, b]) => a - b);
  const trues = given.filter(([truth]) => truth).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.[1] === sorted[from]?.[1]) to += 1;
    for (let at = from; at < to; at += 1) if (sorted[at]?.[0]) ranks += (from + to + 1) / 2;
    from = to;
  }
  const pairs = trues * (given.length - trues);
  return pairs === 0 ? Number.NaN : (ranks - (trues * (trues + 1)) / 2) / pairs;
}
