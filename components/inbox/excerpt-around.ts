type Mark = readonly [from: number, to: number];

/** Some words of an excerpt, found or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How many characters a line shows before the first find. */
const BEFORE = 18;

/** Where a line begins, so that the first find is in sight: at a word where there is one near. */
function lineStart(excerpt: string, first: number): number {
  if (first <= BEFORE) return 0;
  const from = first - BEFORE;
  const space = excerpt.indexOf(' ', from);
  return space >= 0 && space < first ? space + 1 : from;
}

/** An excerpt in pieces, found and not found in turn, cut at its beginning so that a single line shows the first find. */
export function excerptAround(excerpt: string, marks: readonly Mark[]): Piece[] {
  const sorted = [...marks].sort((a, b) => a[0] - b[0]);
  const start = lineStart(excerpt, sorted[0]?.[0] ?? 0);
  const pieces: Piece[] = start > 0 ? [{ text: '…', found: false }] : [];
  let at = start;
  for (const [from, to] of sorted) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    pieces.push(
      { text: excerpt.slice(at, begin), found: false },
      { text: excerpt.slice(begin, to), found: true },
    );
    at = to;
  }
  pieces.push({ text: excerpt.slice(at), found: false });
  return pieces.filter(({ text }) => text !== '');
}
