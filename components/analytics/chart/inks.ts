/** The colours of a chart, as the canvas takes them: it knows no tokens and no themes. */
export interface Inks {
  /** Of the series, in their order; those beyond begin again. */
  readonly series: readonly string[];
  readonly words: string;
  readonly grid: string;
  readonly target: string;
  readonly fontFamily: string;
  /** px. */
  readonly fontSize: number;
}

const seriesInks = ['--accent-text', '--text-2', '--star', '--ok-text'] as const;

/** The token of a series, for what is drawn beside the canvas. */
export function inkOf(series: number): string {
  return `var(${seriesInks[series % seriesInks.length]})`;
}

/** Reads the inks where the chart stands. Tokens hold a light and a dark value: only an element that wears one says which. */
export function readInks(place: HTMLElement): Inks {
  const probe = document.createElement('span');
  // The palette of a person who forces colours is in the tokens already.
  probe.style.cssText = 'forced-color-adjust: none; transition: none';
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const { fontFamily, fontSize } = getComputedStyle(place);
  const inks: Inks = {
    series: seriesInks.map(read),
    words: read('--text-2'),
    grid: read('--chart-grid'),
    target: read('--text-3'),
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
  };
  probe.remove();
  return inks;
}

const looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Tells when the page looks otherwise: light or dark, with the system's palette, with more contrast. @returns how to end it. */
export function onOtherLook(told: () => void): () => void {
  const queries = looks.map((look) => matchMedia(look));
  for (const query of queries) query.addEventListener('change', told);
  const chosen = new MutationObserver(told);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', told);
    chosen.disconnect();
  };
}
