import type { FigureName, Piece } from '../../../core/domain/metrics/behind.ts';
import { exclusions } from '../../../core/domain/metrics/service.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.behind;

/** A count of a figure: it shows the pieces of some groups. */
export interface Filter {
  readonly id: string;
  readonly words: string;
  /** Null for all there are. */
  readonly groups: readonly string[] | null;
  /** It divides the one before it further; only shown where it has something. */
  readonly part?: true;
}

const all: Filter = { id: 'all', words: texts.all, groups: null };
const only = (id: string, words: string, ...more: readonly string[]): Filter => ({
  id,
  words,
  groups: [id, ...more],
});

const ofRate: readonly Filter[] = [
  all,
  { id: 'counted', words: texts.counted, groups: ['inTime', 'late'] },
  only('inTime', texts.inTime),
  only('late', texts.late),
  only('pending', texts.pending),
  { id: 'excluded', words: texts.excluded, groups: exclusions },
  ...exclusions.map((why): Filter => ({ ...only(why, texts.leftOut[why]), part: true })),
];

const byFigure: Readonly<Record<Exclude<FigureName, 'conversion'>, readonly Filter[]>> = {
  rate12: ofRate,
  rate24: ofRate,
  waits: [all, only('longest', texts.longest), only('long', texts.long), only('usual', texts.usual)],
  satisfaction: [
    all,
    only('stars5', texts.good, 'stars4'),
    ...[5, 4, 3, 2, 1].map(
      (stars): Filter => ({
        id: `only${stars}`,
        words: texts.stars(stars),
        groups: [`stars${stars}`],
        part: true,
      }),
    ),
  ],
  sessions: [all, only('open', texts.open), only('closed', texts.closed)],
  automation: [all, only('resolved', texts.resolved), only('people', texts.people)],
};

/** The counts that a figure is made of, each with how many pieces it shows. */
export function filtersOf(
  figure: FigureName,
  pieces: readonly Piece[],
): readonly (Filter & { readonly count: number })[] {
  const filters = figure === 'conversion' ? [all, ...currencies(pieces)] : byFigure[figure];
  return filters
    .map((filter) => ({ ...filter, count: shownBy(filter, pieces).length }))
    .filter(({ part, count }) => !part || count > 0);
}

function currencies(pieces: readonly Piece[]): readonly Filter[] {
  const known = [...new Set(pieces.map(({ group }) => group))].sort();
  return known.map((currency) => only(currency, currency === '' ? texts.noCurrency : currency));
}

/** The pieces of a filter. */
export function shownBy<One extends Piece>({ groups }: Filter, pieces: readonly One[]): readonly One[] {
  return groups === null ? pieces : pieces.filter(({ group }) => groups.includes(group));
}
