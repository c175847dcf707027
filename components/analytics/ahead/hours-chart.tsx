import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { hourShort } from '../../ui/moment.ts';
import { whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { Chart } from '../chart/chart.tsx';
import { TableBehind } from '../table/table-behind.tsx';
import { chooseHour } from './hour-chats.tsx';
import { hoursTable } from './hours-table.ts';

const texts = analyticsWords.ahead.deadlines;
/** Chats come whole. */
const measure = { steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] };

/** The deadlines hour by hour as bars, against the pace of those who are on. */
export function HoursChart({ ahead }: { ahead: Ahead }) {
  const { now, shop } = useDesk();
  const { hours, pace } = ahead;
  const at = now.peek();
  const places = hours.map(({ from }) => hourShort(from, at, shop.zone));
  const values = hours.map(({ due }) => due.length);
  const most = Math.max(...values);
  return (
    <Chart
      title={texts.chart}
      summary={texts.busiest(most, places[values.indexOf(most)] ?? '')}
      places={places}
      series={[{ name: texts.due, kind: 'bars', values }]}
      format={whole}
      target={pace.known ? { value: pace.perHour, words: texts.paceLine(pace.perHour) } : undefined}
      measure={measure}
      onPick={(place) => {
        const hour = hours[place];
        if (hour) chooseHour(hour.from);
      }}
    >
      <TableBehind table={hoursTable(ahead, at, shop.zone)} />
    </Chart>
  );
}
