import type uPlot from 'uplot';
import { inkOf } from './inks.ts';
import { besideLevel, type Point, spread } from './label-places.ts';
import { type Drawn, lastKnown } from './series.ts';

type Measured = (texts: readonly string[]) => number;

interface Label {
  readonly words: string;
  readonly left: number;
  /** Its middle. */
  readonly top: number;
  readonly ink: string;
  readonly kind: 'end' | 'value' | 'target';
}

const LINE = 16;
/** Among more bars than this, those of nothing are not named: a row of zeros hides what there is. */
const fewBars = 14;

/** Where the points of each line lie, gap by gap. */
function runsOf(plot: uPlot, { series }: Drawn): readonly (readonly Point[])[] {
  return series
    .filter(({ kind }) => kind !== 'bars')
    .flatMap(({ values }) => {
      const runs: Point[][] = [[]];
      for (const [at, value] of values.entries()) {
        if (value === null) runs.push([]);
        else runs.at(-1)?.push({ x: plot.valToPos(at, 'x'), y: plot.valToPos(value, 'y') });
      }
      return runs;
    });
}

/** Where bars stand, as level lines close to one another from top to foot. */
function barsOf(plot: uPlot, { series, places }: Drawn): readonly (readonly Point[])[] {
  const half = (plot.over.clientWidth / places.length) * 0.32;
  const foot = plot.valToPos(0, 'y');
  return series
    .filter(({ kind }) => kind === 'bars')
    .flatMap(({ values }) =>
      values.flatMap((value, at) => {
        const [x, top] = [plot.valToPos(at, 'x'), plot.valToPos(value ?? 0, 'y')];
        const levels = Math.ceil(Math.max(0, foot - top) / (LINE / 2));
        return Array.from({ length: levels }, (_, n) => {
          const y = top + (n * LINE) / 2;
          return [
            { x: x - half, y },
            { x: x + half, y },
          ];
        });
      }),
    );
}

/** Each line by its name at its end; where there is one place alone, by its name and its value. */
function endLabels(plot: uPlot, drawn: Drawn): Label[] {
  const { series, places, format } = drawn;
  const one = places.length === 1;
  const lines = series.flatMap((each, at) => (each.kind === 'bars' ? [] : [{ ...each, at }]));
  if (lines.length < 2 && !one) return [];
  const found = lines.flatMap(({ name, values, at }) => {
    const last = lastKnown([{ name, values, kind: 'line' }], places.length);
    const value = last === null ? null : (values[last] ?? null);
    if (value === null) return [];
    const words = one ? [lines.length > 1 ? name : '', format(value)].join(' ').trim() : name;
    return [{ words, ink: inkOf(at), y: plot.valToPos(value, 'y') }];
  });
  const left = one ? plot.valToPos(0, 'x') + 10 : plot.over.clientWidth + 4;
  const tops = spread(
    found.map(({ y }) => y),
    LINE,
    plot.over.clientHeight,
  );
  return found.map(({ words, ink, y }, n) => ({ words, ink, left, top: tops[n] ?? y, kind: 'end' }));
}

/** Each bar by its value, where there is room over all of them. */
function barLabels(plot: uPlot, { series, places, format }: Drawn, widest: Measured): Label[] {
  const bars = series.filter(({ kind }) => kind === 'bars');
  const [only] = bars;
  if (!only || bars.length > 1) return [];
  const words = only.values.map((value) => (value === null ? '' : format(value)));
  if (widest(words) + 6 > plot.over.clientWidth / places.length) return [];
  return only.values.flatMap((value, at) =>
    value === null || (value === 0 && places.length > fewBars)
      ? []
      : [
          {
            words: words[at] ?? '',
            left: plot.valToPos(at, 'x'),
            top: plot.valToPos(value, 'y') - LINE / 2,
            ink: 'var(--text-2)',
            kind: 'value' as const,
          },
        ],
  );
}

function targetLabel(plot: uPlot, drawn: Drawn, widest: Measured): Label[] {
  const { target } = drawn;
  if (!target) return [];
  const level = plot.valToPos(target.value, 'y');
  const room = { across: plot.over.clientWidth, down: plot.over.clientHeight };
  const words = { width: widest([target.words]) + 8, height: LINE };
  const { left, top } = besideLevel(level, words, room, [...runsOf(plot, drawn), ...barsOf(plot, drawn)]);
  return [{ words: target.words, left, top: top + LINE / 2, ink: 'var(--text-2)', kind: 'target' }];
}

function drawTarget({ ctx, bbox, valToPos }: uPlot, { target }: Drawn, ink: string): void {
  if (!target) return;
  const y = Math.round(valToPos(target.value, 'y', true));
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** The words within a chart: at the lines and bars that they mean, so that nobody has to match colours. */
export function directLabels(drawn: () => Drawn, widest: Measured, targetInk: string) {
  const layer = document.createElement('div');
  layer.className = 'chart-labels';
  const { series, places } = drawn();
  const lines = series.filter(({ kind }) => kind !== 'bars');
  const named = lines.length > 1 && places.length > 1;
  return {
    /** What they need at the end of the lines, px. */
    room: named ? widest(lines.map(({ name }) => name)) + 8 : 0,
    place: (plot: uPlot) => {
      const now = drawn();
      drawTarget(plot, now, targetInk);
      const labels = [
        ...endLabels(plot, now),
        ...barLabels(plot, now, widest),
        ...targetLabel(plot, now, widest),
      ];
      layer.replaceChildren(...labels.map(elementOf));
      plot.over.append(layer);
    },
  };
}

function elementOf({ words, left, top, ink, kind }: Label): HTMLElement {
  const element = document.createElement('span');
  element.className = `chart-label ${kind}`;
  element.textContent = words;
  element.style.cssText = `left: ${left}px; top: ${top}px; color: ${ink}`;
  return element;
}
