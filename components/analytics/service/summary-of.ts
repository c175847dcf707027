import { analyticsWords } from '../../words/analytics-words.ts';
import type { ServiceChart } from './service-charts.ts';

const texts = analyticsWords.service;

/** A chart in a sentence or two: the period altogether, and where what is drawn first was lowest and highest. */
export function summaryOf({ altogether, series, complete, table, format }: ServiceChart): string {
  const [drawn] = series;
  // Half a day has fewer of everything; a share of it is a share.
  const counts = drawn?.kind === 'bars';
  const known = (drawn?.values ?? []).flatMap((value, at) =>
    value === null || (counts && !complete[at]) ? [] : [{ value, at }],
  );
  const name = series.length > 1 ? (drawn?.name ?? '') : '';
  const [first] = known;
  if (!first || known.length < 2) return altogether;
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  if (least.value === most.value) return `${altogether} ${texts.always(name, format(first.value))}`;
  const said = (each: { value: number; at: number }) =>
    texts.at(format(each.value), table.rows[each.at]?.[0]?.shown ?? '');
  return `${altogether} ${texts.between(name, said(least), said(most))}`;
}
