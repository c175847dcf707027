import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { onOtherLook } from './inks.ts';
import { openPlot, type Plot } from './plot.ts';
import type { Drawn } from './series.ts';

/** What a plot is made of beside its values: with anything else of it, it is made anew. */
function buildOf({ places, marks, series, target, measure }: Drawn): string {
  const kinds = series.map(({ name, kind }) => [name, kind]);
  return JSON.stringify([places, marks, kinds, target, measure.most, measure.steps]);
}

/**
 * Keeps a plot in an element: at its size, in the colours of the page as it looks now, with the values as they are now.
 * @param told where the pointer is, and what it picks.
 */
export function usePlot(
  host: RefObject<HTMLElement | null>,
  drawn: Drawn,
  told: { readonly at: (place: number | null) => void; readonly picked: (place: number) => void },
): RefObject<Plot | null> {
  const plot = useRef<Plot | null>(null);
  const latest = useRef({ drawn, told });
  latest.current = { drawn, told };
  const build = buildOf(drawn);
  const values = JSON.stringify(drawn.series.map((each) => each.values));
  const shown = useRef('');

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const end = () => {
      plot.current?.end();
      plot.current = null;
    };
    const open = () => {
      end();
      // Nothing can be drawn in a place that has no size (yet).
      if (element.clientWidth === 0) return;
      plot.current = openPlot(element, {
        drawn: () => latest.current.drawn,
        at: (place) => latest.current.told.at(place),
        picked: (place) => latest.current.told.picked(place),
      });
    };
    const resized = new ResizeObserver(() => (plot.current ? plot.current.resize() : open()));
    resized.observe(element);
    open();
    shown.current = values;
    const endLook = onOtherLook(open);
    return () => {
      endLook();
      resized.disconnect();
      end();
    };
  }, [build]);

  useEffect(() => {
    if (shown.current === values) return;
    shown.current = values;
    plot.current?.renew();
  }, [values]);

  return plot;
}
