import uPlot from 'uplot';
import { directLabels } from './direct-labels.ts';
import { type Inks, readInks } from './inks.ts';
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
        size: (places.length === 1 ? 9 : 5) + (each.kind === 'dashes' ? 3 : 0),
        space: 14,
        width: 1,
        // A ring and a dot at one value are both seen.
        fill: each.kind === 'dashes' ? 'transparent' : ink,
        filter: (_, __, show) => (show ? null : alone(each.values)),
      },
    };
  });
  return [{}, ...options];
}

/** How wide texts are in the letters of a chart, px: the widest of them. */
type Widest = (texts: readonly string[]) => number;

function axesOf(
  { places, marks, measure, format }: Drawn,
  { inks, font, widest, end }: { inks: Inks; font: string; widest: Widest; end: (width: number) => number },
): uPlot.Axis[] {
  const mark = measure.mark ?? format;
  const each = widest(marks) + 12;
  // What the values' own marks take of the width; known once they were laid out.
  let beside = 60;
  const axis = { font, stroke: inks.words, ticks: { show: false }, gap: 6 };
  return [
    {
      ...axis,
      size: inks.fontSize + 14,
      grid: { show: false },
      border: { show: true, stroke: inks.grid, width: 1 },
      splits: ({ width }) => [...marked(places.length, each, width - beside - end(width))],
      values: (_, at) => at.map((place) => marks[place] ?? ''),
    },
    {
      ...axis,
      size: (_, values) => {
        beside = widest(values ?? []) + 12;
        return beside;
      },
      space: 32,
      grid: { stroke: inks.grid, width: 1 },
      values: (_, at) => at.map(mark),
      ...(measure.steps && { incrs: [...measure.steps] }),
    },
  ];
}

/** A chart within an element, at its size. */
export function openPlot(host: HTMLElement, { drawn, at, picked }: PlotHost): Plot {
  const inks = readInks(host);
  const font = `${inks.fontSize}px ${inks.fontFamily}`;
  const pen = document.createElement('canvas').getContext('2d');
  const widest: Widest = (texts) => {
    if (pen) pen.font = font;
    return Math.ceil(Math.max(0, ...texts.map((text) => pen?.measureText(text).width ?? 0)));
  };
  const { places, marks, measure } = drawn();
  const labels = directLabels(drawn, widest, inks.target);
  // Room for the names at the ends of lines, and for what of half of the last mark is beyond its place.
  const halfMark = widest(marks) / 2 + 2;
  const end = (width: number) =>
    Math.ceil(Math.max(labels.room, halfMark - (width - 60) / places.length / 2, 4));
  const size = () => ({ width: host.clientWidth, height: host.clientHeight });
  const plot = new uPlot(
    {
      ...size(),
      legend: { show: false },
      cursor: { y: false, drag: { setScale: false, x: false, y: false }, points: { size: 9 } },
      padding: [8, ({ width }) => end(width), 0, 0],
      scales: {
        x: { time: false, range: () => [-0.5, places.length - 0.5] },
        y: { range: () => [...reachOf(drawn().series, drawn().target, measure)] as [number, number] },
      },
      axes: axesOf(drawn(), { inks, font, widest, end }),
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
    resize: () => plot.setSize(size()),
    point: (place) =>
      plot.setCursor({ left: plot.valToPos(place, 'x'), top: plot.over.clientHeight / 2 }, false),
    leave: () => plot.setCursor({ left: -10, top: -10 }, false),
    end: () => plot.destroy(),
  };
}
