import type { Service } from '../../../core/domain/metrics/service.ts';
import type { MarketRule } from '../../../core/domain/shop/market.ts';
import { duration } from '../../ui/duration.ts';
import { money } from '../../ui/money.ts';
import { percent, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Measure, Series, Target } from '../chart/series.ts';
import type { Cell, Column, Table } from '../table/table.ts';
import { countCell, moneyCell, shareCell, timeCell } from './cells.ts';
import type { ServiceReport } from './service-report.ts';
import { timeMark, timeSteps } from './time-marks.ts';

const texts = analyticsWords.service;

/** A chart of the view and the table behind it. */
export interface ServiceChart {
  readonly id: string;
  readonly table: Table;
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly target?: Target;
  readonly measure?: Measure;
  /** Which of its places lack nothing. */
  readonly complete: readonly boolean[];
  /** What the whole period comes to, in words. */
  readonly altogether: string;
}

/** A column of a table; those with a kind are drawn. */
interface Value extends Column {
  readonly of: (service: Service) => Cell;
  readonly kind?: Series['kind'];
}

interface Shape extends Omit<ServiceChart, 'table' | 'series' | 'complete'> {
  readonly name: string;
  readonly values: readonly Value[];
}

/** What is drawn is read from the table's own cells, so that a chart cannot say other than its table. */
function chartOf({ name, values, ...rest }: Shape, { spans, byWeek }: ServiceReport): ServiceChart {
  const rows = spans.map((span): Cell[] => [
    { value: span.first, shown: span.name },
    ...values.map(({ of }) => of(span)),
  ]);
  const place: Column = { id: 'place', words: byWeek ? texts.week : texts.day, exact: texts.firstDay };
  const series = values.flatMap(({ words, kind }, at): Series[] =>
    kind ? [{ name: words, kind, values: rows.map((cells) => numberIn(cells[at + 1])) }] : [],
  );
  const complete = spans.map((span) => span.complete);
  return { ...rest, series, complete, table: { name, columns: [place, ...values], rows } };
}

function numberIn(cell: Cell | undefined): number | null {
  return cell?.value === null || cell?.value === undefined ? null : Number(cell.value);
}

const share = {
  format: (value: number) => percent(value, 1),
  measure: { most: 1, steps: [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5] },
};

function rateShape({ target, primary }: MarketRule, { rate12, rate24 }: Service): Shape {
  const rates = { 12: rate12, 24: rate24 };
  const said = (hours: 12 | 24) =>
    texts.rateSaid(hours, percent(rates[hours].inTime, rates[hours].counted, target));
  const order = primary === 12 ? ([12, 24] as const) : ([24, 12] as const);
  const value = (hours: 12 | 24): Value => ({
    id: `rate${hours}`,
    words: texts.hours(hours),
    exact: texts.shareOf(texts.hours(hours)),
    kind: hours === primary ? 'line' : 'dashes',
    of: (service) => {
      const { inTime, counted } = hours === 12 ? service.rate12 : service.rate24;
      return shareCell(inTime, counted, target);
    },
  });
  const count = (id: string, words: string, of: (service: Service) => number): Value => ({
    id,
    words,
    of: (service) => countCell(of(service)),
  });
  const inWords = percent(target, 1);
  return {
    id: 'rate',
    name: texts.rate,
    values: [
      ...order.map(value),
      count('inTime12', texts.inTime(12), ({ rate12 }) => rate12.inTime),
      count('counted12', texts.counted(12), ({ rate12 }) => rate12.counted),
      count('inTime24', texts.inTime(24), ({ rate24 }) => rate24.inTime),
      count('counted24', texts.counted(24), ({ rate24 }) => rate24.counted),
      count('pending', texts.pending, ({ rate24 }) => rate24.pending),
      count('excluded', texts.excluded, ({ rate24 }) => rate24.excluded),
    ],
    ...share,
    format: (part) => percent(part, 1, target),
    measure: { ...share.measure, mark: share.format },
    target: { value: target, words: texts.target(inWords) },
    altogether: texts.rateAltogether(order.map(said), inWords),
  };
}

function waitsShape({ waits }: Service): Shape {
  const value = (id: 'median' | 'p90' | 'average', words: string, kind?: Series['kind']): Value => ({
    id,
    words,
    exact: texts.secondsOf(words),
    of: (service) => timeCell(service.waits[id]),
    ...(kind && { kind }),
  });
  return {
    id: 'waits',
    name: texts.responseTime,
    values: [
      value('median', texts.median, 'line'),
      value('p90', texts.p90, 'dashes'),
      value('average', texts.average),
      { id: 'replies', words: texts.replies, of: (service) => countCell(service.waits.count) },
    ],
    format: (seconds) => duration(seconds * 1000),
    measure: { steps: timeSteps, mark: timeMark },
    altogether: texts.waitsAltogether(waits.count, timeCell(waits.median).shown, timeCell(waits.p90).shown),
  };
}

function sessionsShape({ sessions }: Service): Shape {
  return {
    id: 'sessions',
    name: texts.sessions,
    values: [
      { id: 'sessions', words: texts.sessions, kind: 'bars', of: (service) => countCell(service.sessions) },
    ],
    format: whole,
    measure: { steps: [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000] },
    altogether: texts.sessionsAltogether(whole(sessions)),
  };
}

function satisfactionShape({ satisfaction: { good, rated } }: Service): Shape {
  return {
    id: 'satisfaction',
    name: texts.satisfaction,
    values: [
      {
        id: 'satisfaction',
        words: texts.satisfaction,
        exact: texts.shareOf(texts.satisfaction),
        kind: 'line',
        of: ({ satisfaction }) => shareCell(satisfaction.good, satisfaction.rated),
      },
      { id: 'good', words: texts.good, of: ({ satisfaction }) => countCell(satisfaction.good) },
      { id: 'rated', words: texts.rated, of: ({ satisfaction }) => countCell(satisfaction.rated) },
    ],
    ...share,
    altogether: texts.satisfactionAltogether(percent(good, rated), rated),
  };
}

function automationShape({ automation: { resolved, of } }: Service): Shape {
  return {
    id: 'automation',
    name: texts.automation,
    values: [
      {
        id: 'automation',
        words: texts.automation,
        exact: texts.shareOf(texts.automation),
        kind: 'line',
        of: ({ automation }) => shareCell(automation.resolved, automation.of),
      },
      { id: 'resolved', words: texts.resolved, of: ({ automation }) => countCell(automation.resolved) },
      { id: 'of', words: texts.toAnswer, of: ({ automation }) => countCell(automation.of) },
    ],
    ...share,
    altogether: texts.automationAltogether(percent(resolved, of), of),
  };
}

function revenueShape(currency: string, amount: string): Shape {
  return {
    id: `revenue ${currency}`,
    name: texts.revenueIn(currency),
    values: [
      {
        id: 'revenue',
        words: texts.revenueIn(currency),
        exact: texts.amountIn(currency),
        kind: 'bars',
        // No order is nothing paid: of a day that is known.
        of: ({ conversion }) => moneyCell(conversion?.[currency] ?? '0', currency),
      },
    ],
    format: (value) => money(String(value), currency),
    altogether: texts.revenueAltogether(money(amount, currency)),
  };
}

/** The charts of a report: their values place by place, and what the period comes to altogether. */
export function serviceCharts(report: ServiceReport): readonly ServiceChart[] {
  const { whole: service, rule } = report;
  const currencies = Object.entries(service.conversion ?? {});
  const shapes = [
    rateShape(rule, service),
    waitsShape(service),
    sessionsShape(service),
    satisfactionShape(service),
    automationShape(service),
    ...currencies.map(([currency, amount]) => revenueShape(currency, amount)),
  ];
  return shapes.map((shape) => chartOf(shape, report));
}
