/** A part of a text that is translated by itself. */
export interface Piece {
  /** '' for white space alone. */
  readonly text: string;
  /** The white space behind it, which stays as it is. */
  readonly gap: string;
}

/** Longer texts tire a translator on a small machine, and cannot be stopped halfway. */
const longestPiece = 600;

/**
 * A text in pieces that put together give it back: lines, and of a long line as many whole sentences as fit; a sentence
 * too long is cut between words, or where it has none, between characters. @param longest in UTF-16 units, at least 2.
 */
export function inPieces(text: string, longest = longestPiece): readonly Piece[] {
  const lines = text.match(/[^\n]*\n+|[^\n]+/gu) ?? [];
  return lines.flatMap((line) => filled(partsOf(line, longest), longest)).map(parted);
}

/** Sentences, and smaller where one is too long. */
function partsOf(line: string, longest: number): readonly string[] {
  if (line.length <= longest) return [line];
  return cut(line, 'sentence').flatMap((sentence) =>
    sentence.length <= longest
      ? [sentence]
      : cut(sentence, 'word').flatMap((word) => (word.length <= longest ? [word] : [...word])),
  );
}

function cut(text: string, granularity: 'sentence' | 'word'): readonly string[] {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(({ segment }) => segment);
}

function filled(parts: readonly string[], longest: number): readonly string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && last.length + part.length <= longest) whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole;
}

function parted(piece: string): Piece {
  const text = piece.trimEnd();
  return { text, gap: piece.slice(text.length) };
}
