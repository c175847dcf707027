/** Something that search finds: a message, or a chat by its buyer's nickname. */
export interface SearchDoc {
  /** `m` and the id of a line, or `c` and the id of a chat; '' for what was taken back. */
  readonly ref: string;
  /** When it was written or opened, epoch ms. */
  readonly at: number;
  /** What it can be found by, each once, with a space before and after it. */
  readonly words: string;
}

/** The latest things to be found, a few in each row, until there are enough of them for a block. */
export interface SearchTailRow {
  /** From 0, over all that ever was. */
  readonly chunk: number;
  readonly docs: readonly SearchDoc[];
}

/** When the things of a block were, in the order they came. */
export interface SearchBlockRow {
  /** From 0. */
  readonly block: number;
  /** When each was written or opened, epoch ms; NaN for what was taken back. */
  readonly at: Float64Array;
}

/** What the things of a block are named, beside it: of most blocks only the instants are read. */
export interface SearchRefsRow {
  readonly block: number;
  /** As in `SearchDoc`, a line each. */
  readonly refs: string;
}

/** In which things of a block words occur: those words that begin alike, so that one row answers for many. */
export interface SearchWordsRow {
  /** What they begin with. */
  readonly part: string;
  readonly block: number;
  /** In order, a line each. */
  readonly words: string;
  /** Where in `docs` each word's end. */
  readonly ends: Uint32Array;
  /** Places in the block, ascending for each word. */
  readonly docs: Uint16Array;
}

/** How far the index of search has come. */
export interface SearchStateRow {
  readonly key: 'search';
  /** How many things there ever were. */
  readonly docs: number;
  /** The oldest of them, epoch ms; null for none. */
  readonly since: number | null;
  /** The newest instant in each block, epoch ms. */
  readonly until: readonly number[];
}
