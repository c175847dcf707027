/** A piece of a folded text: a word, or a run of letters of scripts that set no spaces between words. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the text. */
  readonly from: number;
  readonly isRun: boolean;
}

/** Scripts in which a word cannot be told from the next by sight, or hangs together with what follows it (Korean). */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';

const pieces = new RegExp(
  `((?:(?=[\\p{L}\\p{M}\\p{N}])[${unspaced}])+)|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

const asciiPieces = /[a-z0-9]+/g;

/** Whether a text has letters that the quick way would miss. */
const beyondAscii = /[\u0080-\uffff]/;

/** The pieces of a folded text, in their order. */
export function piecesOf(folded: string): Piece[] {
  if (!beyondAscii.test(folded)) {
    return Array.from(folded.matchAll(asciiPieces), ({ 0: text, index: from }) => ({
      text,
      from,
      isRun: false,
    }));
  }
  return Array.from(folded.matchAll(pieces), ({ 0: text, 1: run, index: from }) => ({
    text,
    from,
    isRun: run !== undefined,
  }));
}
