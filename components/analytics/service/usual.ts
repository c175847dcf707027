import { type DayPeriod, type Period, sameHoursBefore } from '../../../core/domain/metrics/period.ts';
import {
  type Service,
  type ServiceFacts,
  serviceOf,
  type Whose,
} from '../../../core/domain/metrics/service.ts';
import { startOfDay } from '../../../core/domain/shop/zone.ts';
import { language } from '../../ui/language.ts';
import { noFigure, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Cell, Table } from '../table/table.ts';
import { word } from '../table/table.ts';
import { countCell, shareCell, timeCell } from './cells.ts';

const texts = analyticsWords.service;
const weeks = 4;
/** Nearer than this to what is usual is about the usual, as a share of it (docs/rules.md §5). */
const near = 0.1;

/** The days that today is held against, whole: the same weekday of the last weeks. */
export function usualDays(now: number, zone: string): readonly DayPeriod[] {
  return sameHoursBefore(now, zone, weeks);
}

/** What was measured today, what is usual, and both in words. */
export interface UsualLine {
  readonly name: string;
  readonly today: Cell;
  readonly usually: Cell;
  readonly words: string;
}

export interface Usual {
  /** How many earlier days there are. */
  readonly weeks: number;
  readonly lines: readonly UsualLine[];
}

interface UsualQuestion {
  readonly now: number;
  readonly zone: string;
  /** When the desk first counted anything, epoch ms: before that a day says nothing. */
  readonly begun: number | null;
  readonly target: number;
  readonly hours: 12 | 24;
  readonly whose: Whose;
}

/** Today up to now beside the same hours of the same weekday before (docs/rules.md §5). @param facts of today and of those days. */
export function usualOf(facts: ServiceFacts, asked: UsualQuestion): Usual {
  const { now, zone, begun, whose } = asked;
  const of = (period: Period) => serviceOf(facts, period, now, whose);
  const today = of({ from: startOfDay(now, zone), to: now });
  const known = usualDays(now, zone).filter(({ to }) => begun !== null && begun <= to);
  return { weeks: known.length, lines: linesOf(today, known.map(of), asked) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** The mean of counts; unknown where there are none. */
function meanCell(counts: readonly number[]): Cell {
  if (counts.length === 0) return { value: null, shown: noFigure };
  const value = sum(counts) / counts.length;
  return { value, shown: Number.isInteger(value) ? whole(value) : mean.format(value) };
}

function linesOf(today: Service, before: readonly Service[], asked: UsualQuestion): UsualLine[] {
  const rate = ({ rate12, rate24 }: Service) => (asked.hours === 12 ? rate12 : rate24);
  const share = (services: readonly Service[]) =>
    shareCell(
      sum(services.map((each) => rate(each).inTime)),
      sum(services.map((each) => rate(each).counted)),
      asked.target,
    );
  const time = (services: readonly Service[]) => {
    const waits = services.map((each) => each.waits);
    const count = sum(waits.map((each) => each.count));
    return timeCell(count === 0 ? null : sum(waits.map((each) => (each.average ?? 0) * each.count)) / count);
  };
  const good = (services: readonly Service[]) =>
    shareCell(
      sum(services.map(({ satisfaction }) => satisfaction.good)),
      sum(services.map(({ satisfaction }) => satisfaction.rated)),
    );
  // Who wrote first: also those that no response is needed to.
  const begun = (service: Service) => {
    const { counted, pending, excluded } = service.rate24;
    return counted + pending + excluded;
  };
  return [
    line(texts.usual.chats, countCell(begun(today)), meanCell(before.map(begun))),
    line(texts.sessions, countCell(today.sessions), meanCell(before.map(({ sessions }) => sessions))),
    line(texts.rateWithin(asked.hours), share([today]), share(before)),
    line(texts.averageTime, time([today]), time(before)),
    line(texts.satisfaction, good([today]), good(before)),
  ];
}

function line(name: string, today: Cell, usually: Cell): UsualLine {
  return { name, today, usually, words: say(today, usually)(name, today.shown, usually.shown) };
}

function say({ value: today }: Cell, { value: usually }: Cell) {
  if (typeof today !== 'number' || typeof usually !== 'number') return texts.usual.unknown;
  const distance = today - usually;
  if (Math.abs(distance) <= usually * near) return texts.usual.alike;
  return distance > 0 ? texts.usual.more : texts.usual.fewer;
}

/** The same as a table. */
export function usualTable({ lines }: Usual): Table {
  const { usual } = texts;
  return {
    name: usual.title,
    columns: [
      { id: 'measure', words: usual.measure },
      { id: 'today', words: usual.today, exact: texts.exactOf(usual.today) },
      { id: 'usually', words: usual.usually, exact: texts.exactOf(usual.usually) },
    ],
    rows: lines.map(({ name, today, usually }) => [word(name), today, usually]),
  };
}
