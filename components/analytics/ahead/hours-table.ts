import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { noFigure, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Cell, Table } from '../table/table.ts';

const texts = analyticsWords.ahead.deadlines;
const HOUR = 3_600_000;

const countCell = (count: number): Cell => ({ value: count, shown: whole(count) });

/** What stands behind the chart of deadlines: hour by hour how many fall due, in all so far, and could be answered by its end. @param now epoch ms. */
export function hoursTable({ hours, pace }: Ahead, now: number, zone: string): Table {
  let sum = 0;
  const rows = hours.map(({ from, due }): Cell[] => {
    sum += due.length;
    const possible = pace.known ? Math.floor(((from + HOUR - now) / HOUR) * pace.perHour) : null;
    return [
      { value: new Date(from).toISOString(), shown: dayAndTime(from, zone) },
      countCell(due.length),
      countCell(sum),
      possible === null ? { value: null, shown: noFigure } : countCell(possible),
    ];
  });
  const { hour, utc, due, sum: inAll, possible } = texts.columns;
  return {
    name: texts.chart,
    columns: [
      { id: 'hour', words: hour, exact: utc },
      { id: 'due', words: due },
      { id: 'sum', words: inAll },
      { id: 'possible', words: possible },
    ],
    rows,
  };
}
