import type { FigureName } from '../../../core/domain/metrics/behind.ts';
import type { Service } from '../../../core/domain/metrics/service.ts';
import { againstTarget } from '../../../core/domain/metrics/target.ts';
import { noFigure, percent, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Cell, Table } from '../table/table.ts';
import { word } from '../table/table.ts';
import { countCell, moneyCell, shareCell, timeCell } from './cells.ts';
import type { ServiceReport } from './service-report.ts';

const texts = analyticsWords.service;

export interface ServiceFigure {
  readonly id: string;
  readonly behind: FigureName;
  readonly name: string;
  readonly cell: Cell;
  /** What it stands on, or is held against. */
  readonly note: string;
}

function rateFigure(hours: 12 | 24, { rule, whole: service }: ServiceReport): ServiceFigure {
  const rate = hours === 12 ? service.rate12 : service.rate24;
  const standing = againstTarget(rate, rule);
  const target = percent(rule.target, 1);
  const held =
    standing.state === 'none' ? texts.target(target) : texts.heldAgainst(target, standing.state === 'met');
  return {
    id: `rate${hours}`,
    behind: `rate${hours}`,
    name: texts.rateWithin(hours),
    cell: shareCell(rate.inTime, rate.counted, rule.target),
    note: hours === rule.primary ? texts.countsHere(held) : held,
  };
}

function waitFigure(id: 'average' | 'median' | 'p90', { waits }: Service): ServiceFigure {
  const name = { average: texts.averageTime, median: texts.medianTime, p90: texts.p90Time }[id];
  return { id, behind: 'waits', name, cell: timeCell(waits[id]), note: texts.ofReplies(waits.count) };
}

function conversionFigures({ conversion }: Service): ServiceFigure[] {
  const behind = 'conversion' as const;
  const amounts = Object.entries(conversion ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (amounts.length === 0) {
    const note = conversion === null ? texts.notByCategory : texts.noOrders;
    return [{ id: behind, behind, name: texts.conversion, cell: { value: null, shown: noFigure }, note }];
  }
  return amounts.map(([currency, amount]) => ({
    id: `${behind} ${currency}`,
    behind,
    name: amounts.length === 1 ? texts.conversion : texts.conversionIn(currency),
    cell: moneyCell(amount, currency),
    note: texts.afterReplies,
  }));
}

/** The figures of a period; the response rate that counts here is first. */
export function serviceFigures(report: ServiceReport): readonly ServiceFigure[] {
  const { whole: service, rule } = report;
  const { satisfaction, automation, sessions } = service;
  const order = rule.primary === 12 ? ([12, 24] as const) : ([24, 12] as const);
  return [
    ...order.map((hours) => rateFigure(hours, report)),
    waitFigure('average', service),
    waitFigure('median', service),
    waitFigure('p90', service),
    {
      id: 'satisfaction',
      behind: 'satisfaction',
      name: texts.satisfaction,
      cell: shareCell(satisfaction.good, satisfaction.rated),
      note: texts.ofRated(satisfaction.rated),
    },
    ...conversionFigures(service),
    {
      id: 'sessions',
      behind: 'sessions',
      name: texts.sessions,
      cell: countCell(sessions),
      note: texts.chatsAssigned,
    },
    {
      id: 'automation',
      behind: 'automation',
      name: texts.automation,
      cell: shareCell(automation.resolved, automation.of),
      note: texts.ofChats(whole(automation.resolved), whole(automation.of)),
    },
  ];
}

/** The figures as a table. */
export function figuresTable(figures: readonly ServiceFigure[]): Table {
  return {
    name: texts.figures,
    columns: [
      { id: 'figure', words: texts.figure },
      { id: 'value', words: texts.value, exact: texts.exactValue },
      { id: 'note', words: texts.note },
    ],
    rows: figures.map(({ name, cell, note }) => [word(name), cell, word(note)]),
  };
}
