import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askedService,
  periodOf,
  periodTrouble,
} from '../../../components/analytics/service/asked-service.ts';
import { serviceCharts } from '../../../components/analytics/service/service-charts.ts';
import { figuresTable, serviceFigures } from '../../../components/analytics/service/service-figures.ts';
import { reportOf } from '../../../components/analytics/service/service-report.ts';
import { spanName } from '../../../components/analytics/service/span-words.ts';
import { spansOf } from '../../../components/analytics/service/spans.ts';
import { summaryOf } from '../../../components/analytics/service/summary-of.ts';
import { timeMark } from '../../../components/analytics/service/time-marks.ts';
import { usualDays, usualOf } from '../../../components/analytics/service/usual.ts';
import { wholeTable } from '../../../components/analytics/service/whole-table.ts';
import { instantOf, wallClock } from '../../../core/domain/shop/zone.ts';
import { serviceFacts } from '../../../core/store/queries/service-facts.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';
import { answer, start, story } from '../../support/busy-story.ts';
import { type DeskInMemory, deskWith } from '../../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
];

test('two days that can be no period are refused, and it is said at which of them and why', () => {
  const trouble = (first: string, last: string) => periodTrouble(first, last, '2026-03-10');
  expect(trouble('2026-03-01', '2026-03-10')).toBeNull();
  expect(trouble('2026-03-10', '2026-03-10')).toBeNull();
  expect(trouble('', '2026-03-10')).toEqual({ at: 'first', why: 'noDay' });
  expect(trouble('2026-03-01', '2026-02-30')).toEqual({ at: 'last', why: 'noDay' });
  expect(trouble('2026-03-11', '2026-03-12')).toEqual({ at: 'first', why: 'ahead' });
  expect(trouble('2026-03-01', '2026-03-11')).toEqual({ at: 'last', why: 'ahead' });
  expect(trouble('2026-03-05', '2026-03-04')).toEqual({ at: 'last', why: 'backwards' });
  expect(trouble('2025-03-10', '2026-03-10')).toBeNull();
  expect(trouble('2025-03-09', '2026-03-10')).toEqual({ at: 'first', why: 'tooLong' });
});

test('an address says what is asked; what it cannot mean is left out', () => {
  const ask = (query: string) => askedService(new URLSearchParams(query), '2026-03-10', { ana: {} });
  expect(ask('')).toEqual({ period: { kind: 'last', days: 7 }, agent: undefined, category: undefined });
  expect(ask('period=90&agent=ana&category=logistics')).toEqual({
    period: { kind: 'last', days: 90 },
    agent: 'ana',
    category: 'logistics',
  });
  expect(ask('period=days&from=2026-03-01&to=2026-03-05').period).toEqual({
    kind: 'days',
    first: '2026-03-01',
    last: '2026-03-05',
  });
  expect(ask('period=days&from=2026-03-05&to=2026-03-01&agent=toString&category=x')).toEqual(ask(''));
  expect(ask('period=8')).toEqual(ask(''));
});

test('the places of a period follow one another without a gap, over changes of the clocks, and are few enough to tell apart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 400 * DAY }),
      fc.integer({ min: 0, max: 366 * DAY }),
      (zone, at, length) => {
        const from = Date.UTC(2025, 8, 1) + at;
        const spans = spansOf({ from, to: from + length }, zone);
        expect(spans[0]?.from).toBe(from);
        expect(spans.at(-1)?.to).toBe(from + length);
        expect(spans.length).toBeLessThanOrEqual(61);
        for (const [n, span] of spans.entries()) {
          const next = spans[n + 1];
          if (next) expect(next.from).toBe(span.to + 1);
          expect(wallClock(span.from, zone).day).toBe(span.first);
          expect(wallClock(span.to, zone).day).toBe(span.last);
          if (n > 0 && span.first !== span.last) expect(wallClock(span.from, zone).weekday).toBe(1);
        }
      },
    ),
  );
});

test('a place that is not a whole day says so', () => {
  const now = instantOf('2026-03-10', 15 * HOUR, 'Europe/London');
  const spans = spansOf(periodOf({ kind: 'last', days: 7 }, 'Europe/London', now), 'Europe/London');
  const names = spans.map((span) => spanName(span, 'Europe/London', now));
  expect(names).toHaveLength(8);
  expect([names[0], names[1], names[7]]).toEqual([
    'Tue 3 March, from 15:00',
    'Wed 4 March',
    'Tue 10 March, so far',
  ]);
});

test('only a place that lacks nothing counts for the lowest and the highest of what happened', () => {
  const now = instantOf('2026-03-10', 15 * HOUR, 'Europe/London');
  const [day, week] = [7, 90].map((days) =>
    spansOf(periodOf({ kind: 'last', days }, 'Europe/London', now), 'Europe/London').map(
      ({ complete }) => complete,
    ),
  );
  expect(day).toEqual([false, true, true, true, true, true, true, false]);
  expect(week).toEqual([false, ...Array.from({ length: 12 }, () => true), false]);
  const chart = {
    altogether: '30 altogether.',
    series: [{ name: 'Sessions', kind: 'bars', values: [1, 9, 20, 0] }],
    complete: [false, true, true, false],
    table: {
      name: 'Sessions',
      columns: [],
      rows: ['a', 'b', 'c', 'd'].map((shown) => [{ value: shown, shown }]),
    },
    format: String,
    id: 'sessions',
  } as const;
  expect(summaryOf(chart)).toBe('30 altogether. Lowest 9 (b), highest 20 (c).');
  const shares = { ...chart, series: [{ name: 'Share', kind: 'line', values: [1, 9, 20, 0] }] } as const;
  expect(summaryOf(shares)).toBe('30 altogether. Lowest 0 (d), highest 20 (c).');
});

async function played(steps: readonly (readonly [number, (n: number, now: number) => never[]])[]) {
  const desk = await deskWith('ana', 'ben', 'cho');
  let now = start;
  for (const [n, [wait, happens]] of steps.entries()) {
    now += wait % (2 * DAY);
    for (const command of happens(n + 1, now)) await desk.run(now, command);
  }
  await desk.engine.settle(now);
  return { desk, now };
}

async function reportsOf(desk: DeskInMemory, now: number, days: number, agent?: string) {
  const shop = await shopNow(desk.db);
  const period = periodOf({ kind: 'last', days }, shop.zone, now);
  return reportOf(await serviceFacts(desk.db, period), { period, now, whose: { agent }, shop });
}

test('whatever happened, the places of a report add up to its figures, by days and by weeks', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(undefined, 'ana'), async (steps, agent) => {
      const { desk, now } = await played(steps as never);
      for (const days of [30, 90]) {
        const { spans, whole, byWeek } = await reportsOf(desk, now, days, agent);
        expect(byWeek).toBe(days === 90);
        const sum = (of: (each: typeof whole) => number) =>
          spans.reduce((total, each) => total + of(each), 0);
        expect(sum(({ rate12 }) => rate12.counted)).toBe(whole.rate12.counted);
        expect(sum(({ rate24 }) => rate24.inTime)).toBe(whole.rate24.inTime);
        expect(sum(({ rate24 }) => rate24.excluded)).toBe(whole.rate24.excluded);
        expect(sum(({ waits }) => waits.count)).toBe(whole.waits.count);
        expect(sum(({ satisfaction }) => satisfaction.good)).toBe(whole.satisfaction.good);
        expect(sum(({ automation }) => automation.resolved)).toBe(whole.automation.resolved);
      }
    }),
    { numRuns: 40 },
  );
});

test('whatever happened, a chart draws what its table shows, and the file of it all has each value once', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const { desk, now } = await played(steps as never);
      const report = await reportsOf(desk, now, 30);
      const charts = serviceCharts(report);
      for (const chart of charts) {
        for (const { name, values } of chart.series) {
          const at = chart.table.columns.findIndex(({ words }) => words === name);
          const shown = chart.table.rows.map((cells) => cells[at]?.shown);
          expect(values.map((value) => (value === null ? '–' : chart.format(value)))).toEqual(shown);
        }
        expect(summaryOf(chart)).toMatch(/\.$/);
      }
      const tables = [figuresTable(serviceFigures(report)), ...charts.map(({ table }) => table)];
      const cells = tables.flatMap(({ rows }) => rows.flatMap(([, ...rest]) => rest));
      expect(wholeTable('all', tables).rows.map((row) => row[3])).toEqual(cells);
      const sessions = report.agents.reduce((sum, each) => sum + each.sessions, 0);
      expect(sessions).toBeGreaterThanOrEqual(report.whole.sessions);
    }),
    { numRuns: 40 },
  );
});

/** A chat of a day: a buyer writes at an hour and is answered after some minutes. */
async function chat(desk: DeskInMemory, n: number, at: number, minutes: number): Promise<void> {
  const buyer = `buyer ${n}`;
  await desk.run(at, arrive(buyer, shopMessage(2 * n, at)));
  await desk.run(at, { do: 'assignChat', by: 'ana', to: 'ana', conversation: buyer });
  const then = at + minutes * MINUTE;
  for (const command of answer(buyer, 'ana', 2 * n + 1, then)) await desk.run(then, command);
}

test('today is held against the same hours of the same weekday, of the weeks there were', async () => {
  const desk = await deskWith('ana');
  const zone = 'Europe/London';
  const at = (day: string, hour: number) => instantOf(day, hour * HOUR, zone);
  await chat(desk, 1, at('2026-03-03', 9), 10);
  await chat(desk, 2, at('2026-03-03', 11), 30);
  // Later than it is now: not yet comparable.
  await chat(desk, 3, at('2026-03-03', 16), 300);
  // Another weekday.
  await chat(desk, 4, at('2026-03-04', 9), 300);
  await chat(desk, 5, at('2026-03-10', 10), 40);
  const now = at('2026-03-10', 12);
  const facts = await serviceFacts(desk.db, { from: 0, to: now });
  const asked = { now, zone, begun: at('2026-03-03', 9), target: 0.85, hours: 12, whose: {} } as const;
  const { weeks, lines } = usualOf(facts, asked);
  expect(usualDays(now, zone).map(({ day }) => day)).toEqual([
    '2026-03-03',
    '2026-02-24',
    '2026-02-17',
    '2026-02-10',
  ]);
  expect(weeks).toBe(1);
  expect(lines.map(({ words }) => words.replaceAll('\u202f', ' '))).toEqual([
    'New chats: 1, less than the usual 2.',
    'Sessions: 1, less than the usual 2.',
    'Response rate 12 h: 100%, about the usual 100%.',
    'Average response time: 40 m, more than the usual 20 m.',
    'Satisfaction: –; usually –.',
  ]);
  expect(usualOf(facts, { ...asked, begun: now }).weeks).toBe(0);
});

test('marks of times are in the unit that people say them in', () => {
  expect([0, 30, 60, 1800, 7200, 5400, 172_800].map(timeMark)).toEqual([
    '0m',
    '30s',
    '1m',
    '30m',
    '2h',
    '1.5h',
    '2d',
  ]);
});
