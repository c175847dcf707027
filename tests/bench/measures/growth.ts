import { type Figure, median, short } from '../figure.ts';

/** Milliseconds of named pieces of work. */
export type Times = Readonly<Record<string, number>>;

/** How long a growth is measured at most, ms, once each side was measured thrice. */
const patience = 60_000;

/** Does both sides in turns, so that a busy machine slows both alike. */
export async function inTurns<Answer>(
  large: () => Promise<Answer>,
  small: () => Promise<Answer>,
  rounds: number,
): Promise<{ large: Answer[]; small: Answer[] }> {
  const answers = { large: [] as Answer[], small: [] as Answer[] };
  const begun = Date.now();
  // The first round finds caches cold on both sides, and is not counted.
  await Promise.all([large(), small()]);
  for (let round = 0; round < rounds; round += 1) {
    if (round >= 3 && Date.now() - begun > patience) break;
    answers.large.push(await large());
    answers.small.push(await small());
  }
  return answers;
}

function medians(rounds: readonly Times[]): Map<string, number> {
  const names = Object.keys(rounds[0] ?? {});
  return new Map(names.map((name) => [name, median(rounds.map((round) => round[name] ?? 0))]));
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, each) => total + each, 0);
}

/** A figure of the medians of named work added up, with the piece that grew most. */
export function growthFigure(
  name: string,
  against: string,
  { large, small }: { large: readonly Times[]; small: readonly Times[] },
): Figure {
  const [here, there] = [medians(large), medians(small)];
  const worst = [...here].sort(([, a], [, b]) => b - a).slice(0, 3);
  const total = sum(here.values());
  return {
    name,
    value: total / here.size,
    unit: 'ms',
    ratio: total / sum(there.values()),
    against,
    n: large.length * here.size,
    notes: worst.map(
      ([piece, ms]) => `slowest: ${piece}: ${short(ms)} ms, against ${short(there.get(piece) ?? 0)} ms`,
    ),
  };
}
