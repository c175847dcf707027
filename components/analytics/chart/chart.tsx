import 'uplot/dist/uPlot.min.css';
import './chart.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { noFigure } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { inkOf } from './inks.ts';
import { lastKnown, type Measure, type Series, type Target } from './series.ts';
import { usePlot } from './use-plot.ts';

const texts = analyticsWords.chart;

interface ChartProps {
  title: string;
  /** What the chart shows, in words: for everyone. */
  summary: string;
  /** What the values stand for, side by side, in words. */
  places: readonly string[];
  /** The places where room is short; as long as `places`. */
  marks?: readonly string[] | undefined;
  series: readonly Series[];
  format: (value: number) => string;
  target?: Target | undefined;
  measure?: Measure | undefined;
  /** A person opens a place: by a click, or by Enter while reading. */
  onPick?: ((place: number) => void) | undefined;
  /** What belongs beneath it, such as its table. */
  children?: ComponentChildren;
}

/**
 * A chart with its words: a title, what it shows in a sentence, names at the lines themselves, and a line that reads one
 * place after the other, by the pointer or by the arrows.
 */
export function Chart({ title, summary, children, ...drawn }: ChartProps) {
  const id = useId();
  const last = lastKnown(drawn.series, drawn.places.length);
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p class="hint" id={`${id}-words`}>
          {summary}
        </p>
      </figcaption>
      {last === null ? (
        <div class="chart-empty">
          <Icon name="circle-dashed" />
          <p>
            <b>{texts.empty}</b>
            <span>{texts.emptyWhy}</span>
          </p>
        </div>
      ) : (
        <Plot id={id} title={title} last={last} {...drawn} />
      )}
      {children}
    </figure>
  );
}

interface PlotProps extends Omit<ChartProps, 'summary' | 'children'> {
  id: string;
  last: number;
}

function Plot({ id, title, last, onPick, ...given }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState<number | null>(null);
  const { places, series, format } = given;
  const drawn = {
    ...given,
    marks: given.marks ?? places,
    target: given.target,
    measure: given.measure ?? {},
  };
  const plot = usePlot(host, drawn, { at: setRead, picked: (place) => onPick?.(place) });
  useEffect(() => setRead(null), [places.length]);
  const at = Math.min(read ?? last, places.length - 1);
  const words = readingOf(series, at, format);
  const go = (place: number) => {
    setRead(place);
    plot.current?.point(place);
  };
  return (
    <>
      <div class="chart-frame">
        <div class="chart-plot" role="img" aria-labelledby={id} aria-describedby={`${id}-words`}>
          <div class={onPick ? 'chart-canvas picks' : 'chart-canvas'} ref={host} aria-hidden="true" />
        </div>
        <input
          type="range"
          class="chart-reader"
          aria-label={texts.read(title)}
          aria-valuetext={`${places[at]}: ${words.map(({ said }) => said).join(', ')}`}
          min={0}
          max={places.length - 1}
          value={at}
          onInput={({ currentTarget }) => go(currentTarget.valueAsNumber)}
          onFocus={() => go(at)}
          onBlur={() => {
            setRead(null);
            plot.current?.leave();
          }}
          onKeyDown={({ key }) => key === 'Enter' && onPick?.(at)}
        />
      </div>
      <Readout place={places[at] ?? ''} words={words} open={onPick && (() => onPick(at))} />
    </>
  );
}

interface Reading {
  readonly name: string;
  readonly value: string;
  readonly said: string;
  readonly ink: string;
  readonly kind: Series['kind'];
}

function readingOf(series: readonly Series[], at: number, format: (value: number) => string): Reading[] {
  return series.map(({ name, kind, values }, n) => {
    const known = values[at] ?? null;
    const value = known === null ? noFigure : format(known);
    return { name, value, said: texts.at(name, value), ink: inkOf(n), kind };
  });
}

/** What stands at the place that is read, or else at the last. Who reads with their ears hears it from the reader itself. */
function Readout({
  place,
  words,
  open,
}: {
  place: string;
  words: readonly Reading[];
  open: (() => void) | undefined;
}) {
  return (
    <p class={words.length > 1 ? 'chart-readout figures many' : 'chart-readout figures'}>
      {open ? (
        <button type="button" class="link" aria-label={texts.open(place)} onClick={open}>
          {place}
        </button>
      ) : (
        <b>{place}</b>
      )}
      {words.map(({ name, value, ink, kind }) => (
        <span key={name}>
          <i class={`chart-key ${kind}`} style={{ color: ink }} aria-hidden="true" />
          {name} <b>{value}</b>
        </span>
      ))}
    </p>
  );
}
