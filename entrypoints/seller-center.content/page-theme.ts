export type Theme = 'light' | 'dark';

const channels = /rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+%?))?/;

/** The brightness of a computed colour, 0 to 1; null where it is see-through or not written in channels. */
export function luminance(colour: string): number | null {
  const [, red, green, blue, alpha = '1'] = channels.exec(colour) ?? [];
  if (red === undefined || Number.parseFloat(alpha) < 0.5) return null;
  const linear = [red, green, blue].map((part) => (Number(part) / 255) ** 2.2);
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/**
 * Whether a page is light or dark around an element: by the first plane behind it that has a colour, else by the
 * scheme the page declares, as browsers paint the canvas then.
 */
export function themeAround(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const bright = luminance(getComputedStyle(at).backgroundColor);
    if (bright !== null) return bright < 0.2 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isDark = scheme.includes('dark') && (!scheme.includes('light') || prefersDark());
  return isDark ? 'dark' : 'light';
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
