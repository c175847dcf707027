import uPlot from 'uplot';
import { directLabels } from './direct-labels.ts';
import { readInks } from './inks.ts';
import { marked } from './label-places.ts';
import { type Drawn, reachOf, type Series } from './series.ts';

interface PlotHost {
  /** What is drawn now: values change under a plot. */
  readonly drawn: () => Drawn;
  /** The pointer is at a place, or at none. */
  readonly at: (place: number | null) => void;
  readonly picked: (place: number) => void;
}

/** A plot that stands in a page. */
export interface Plot {
  /** Draws the values as they are now. */
  readonly renew: () => void;
  /** Takes the size that the element has now. */
  readonly resize: () => void;
  readonly point: (place: number) => void;
  readonly leave: () => void;
  readonly end: () => void;
}

/** More places than this have no dot each. */
const mostDots = 31;

function dataOf({ places, series }: Drawn): uPlot.AlignedData {
  const across = places.map((_, at) => at);
  return [across, ...series.map(({ values }) => across.map((at) => values[at] ?? null))];
}

/** The places whose value has no neighbour: without a line through it only a dot shows it. */
function alone(values: readonly (number | null)[]): number[] {
  const isKnown = (at: number) => (values[at] ?? null) !== null;
  return [...values.keys()].filter((at) => isKnown(at) && !isKnown(at - 1) && !isKnown(at + 1));
}

function seriesOptions({ series, places }: Drawn, inks: readonly string[]): uPlot.Series[] {
  const bars = series.filter(({ kind }) => kind === 'bars');
  const side = (each: Series) => (bars.length < 2 ? 0 : each === bars[0] ? -1 : 1);
  const options = series.map((each, at): uPlot.Series => {
    const ink = inks[at % inks.length] ?? '';
    if (each.kind === 'bars') {
      const paths = uPlot.paths.bars?.({ size: [bars.length < 2 ? 0.64 : 0.32, 44], align: side(each) });
      return {
        stroke: ink,
        fill: ink,
        width: 0,
        points: { show: false },
        ...(paths && { paths, fillTo: 0 }),
      };
    }
    return {
      stroke: ink,
      width: 2,
      ...(each.kind === 'dashes' && { dash: [5, 4] }),
      points: {
        show: places.length <= mostDots,
        size: places.length === 1 ? 9 : 5,
        width: 1,
        fill: ink,
        filter: (_, __, show) => (show ? null : alone(each.values)),
      },
    };
  });
  return [{}, ...options];
}

/** A chart within an element, at its size. */
export function openPlot(host: HTMLElement, { drawn, at, picked }: PlotHost): Plot {
  const inks = readInks(host);
  const font = `${inks.fontSize}px ${inks.fontFamily}`;
  const pen = document.createElement('canvas').getContext('2d');
  const widest = (texts: readonly string[]) => {
    if (pen) pen.font = font;
    return Math.ceil(Math.max(0, ...texts.map((text) => pen?.measureText(text).width ?? 0)));
  };
  const { places, marks, measure, format } = drawn();
  const mark = measure.mark ?? format;
  const size = { width: host.clientWidth, height: host.clientHeight };
  const labels = directLabels(drawn, widest, inks.target);
  const axis = { font, stroke: inks.words, ticks: { show: false } };
  const widestMark = widest(marks);
  const halfPlace = Math.floor(size.width / places.length / 2);
  const plot = new uPlot(
    {
      ...size,
      legend: { show: false },
      cursor: { y: false, drag: { setScale: false, x: false, y: false }, points: { size: 9 } },
      // Room for the names at the ends of lines, or else for half of the last mark.
      padding: [8, Math.max(labels.room, Math.ceil(widestMark / 2) - Math.min(8, halfPlace), 4), 0, 0],
      scales: {
        x: { time: false, range: () => [-0.5, places.length - 0.5] },
        y: { range: () => [...reachOf(drawn().series, drawn().target, measure)] as [number, number] },
      },
      axes: [
        {
          ...axis,
          size: inks.fontSize + 14,
          gap: 6,
          grid: { show: false },
          border: { show: true, stroke: inks.grid, width: 1 },
          splits: (self) => [
            // What it is drawn over has its former size still while it takes another.
            ...marked(places.length, widestMark + 12, self.width - 60),
          ],
          values: (_, at) => at.map((place) => marks[place] ?? ''),
        },
        {
          ...axis,
          size: (_, values) => widest(values ?? []) + 12,
          gap: 6,
          space: 32,
          grid: { stroke: inks.grid, width: 1 },
          values: (_, at) => at.map(mark),
          ...(measure.steps && { incrs: [...measure.steps] }),
        },
      ],
      series: seriesOptions(drawn(), inks.series),
      hooks: { draw: [labels.place], setCursor: [({ cursor }) => at(cursor.idx ?? null)] },
    },
    dataOf(drawn()),
    host,
  );
  plot.over.addEventListener('click', () => {
    if (typeof plot.cursor.idx === 'number') picked(plot.cursor.idx);
  });
  return {
    renew: () => plot.setData(dataOf(drawn())),
    resize: () => plot.setSize({ width: host.clientWidth, height: host.clientHeight }),
    point: (place: number) =>
      plot.setCursor({ left: plot.valToPos(place, 'x'), top: plot.over.clientHeight / 2 }, false),
    leave: () => plot.setCursor({ left: -10, top: -10 }, false),
    end: () => plot.destroy(),
  };
}
