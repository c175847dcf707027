import type { DeskDb } from '../db.ts';
import type { FigureFactRow, FigureTallyRow } from '../figure-rows.ts';
import { countedAs, turnedLate } from '../projections/figure-facts.ts';
import { keptAsOf } from '../projections/moved.ts';
import { spans } from '../projections/spans.ts';

/** How many facts there are of each kind. */
export type Counts = ReadonlyMap<string, number>;

type Span = FigureTallyRow['span'];

/** The hours or minutes that are not whole on one side of a cut, by their first instants. */
function spansCut(cuts: readonly number[], span: Span): number[] {
  const cut = cuts.filter((at) => at % spans[span] !== 0);
  return [...new Set(cut.map((at) => Math.floor(at / spans[span]) * spans[span]))];
}

function tallies(db: DeskDb, span: Span, from: number, before: number): Promise<FigureTallyRow[]> {
  return db.figureTallies.where('[span+at]').between([span, from], [span, before], true, false).toArray();
}

function facts(db: DeskDb, from: number, before: number): Promise<FigureFactRow[]> {
  return db.figureFacts.where('[at+chat+as]').between([from], [before], true, false).toArray();
}

/** Counts, by the runs between cuts. */
class Runs {
  readonly #cuts: readonly number[];
  readonly counts: Map<string, number>[];

  constructor(cuts: readonly number[]) {
    this.#cuts = cuts;
    this.counts = cuts.slice(1).map(() => new Map());
  }

  add(at: number, as: string, n: number): void {
    const run = this.counts[this.#cuts.findLastIndex((cut) => cut <= at)];
    run?.set(as, (run.get(as) ?? 0) + n);
  }
}

/**
 * Counts what the figures are made of between instants: by whole hours, and where an instant falls within an hour by its
 * minutes, and within a minute by its facts. For the caller's transaction over `figureFacts`, `figureTallies` and
 * `listClock`.
 * @param cuts epoch ms, ascending. @param now as of when, epoch ms. @returns the counts from each cut to before the next.
 */
export async function countedBetween(
  db: DeskDb,
  cuts: readonly number[],
  now: number,
): Promise<readonly Counts[]> {
  const [hoursCut, minutesCut] = [spansCut(cuts, 'hour'), spansCut(cuts, 'minute')];
  const [asOf, hours, minutes, single] = await Promise.all([
    keptAsOf(db),
    tallies(db, 'hour', cuts[0] ?? now, cuts.at(-1) ?? now),
    Promise.all(hoursCut.map((at) => tallies(db, 'minute', at, at + spans.hour))),
    Promise.all(minutesCut.map((at) => facts(db, at, at + spans.minute))),
  ]);
  const runs = new Runs(cuts);
  const whole = [
    ...hours.filter(({ at }) => !hoursCut.includes(at)),
    ...minutes.flat().filter(({ at }) => !minutesCut.includes(at)),
  ];
  for (const { at, counts } of whole) for (const [as, n] of Object.entries(counts)) runs.add(at, as, n);
  for (const fact of single.flat()) runs.add(fact.at, countedAs(fact, asOf), 1);
  for (const fact of await turnedLate(db, asOf, now)) {
    runs.add(fact.at, countedAs(fact, asOf), -1);
    runs.add(fact.at, countedAs(fact, now), 1);
  }
  return runs.counts;
}
