interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, and whether it is marked. */
interface Part {
  readonly part: string;
  readonly marked: boolean;
}

/** Cuts a text into what is to be marked and what not: every place of these words, and these spans, which may overlap. */
export function markedParts(text: string, wanted: readonly string[], spans: readonly Span[]): Part[] {
  const places = wanted.flatMap((word) => {
    const found: Span[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
    return found;
  });
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of [...places, ...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) parts.push({ part: text.slice(at, start), marked: false });
    parts.push({ part: text.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ part: text.slice(at), marked: false });
  return parts;
}
