import type { Mark } from './find.ts';

/** A piece of a text that fits a line or two, with the marks that lie in it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const longest = 140;
/** So much stands before the first mark. */
const before = 40;
const cut = '…';

/** Not between the halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The words around the first mark, in one line; where a text was cut, that shows. */
export function excerptOf(text: string, marks: readonly Mark[]): Excerpt {
  const first = marks[0]?.[0] ?? 0;
  const near = text.length <= longest ? 0 : Math.max(0, Math.min(first - before, text.length - longest));
  const from = near < before / 2 ? 0 : whole(text, near);
  const to = whole(text, Math.min(text.length, from + longest));
  const shift = (from > 0 ? cut.length : 0) - from;
  // One blank for each, so that the marks stay where they are.
  const shown = text.slice(from, to).replace(/\s/g, ' ');
  return {
    text: `${from > 0 ? cut : ''}${shown}${to < text.length ? cut : ''}`,
    marks: marks
      .filter(([start, end]) => end > from && start < to)
      .map(([start, end]): Mark => [Math.max(start, from) + shift, Math.min(end, to) + shift]),
  };
}
