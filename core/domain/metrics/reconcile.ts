import type { CountedChat } from './counted-chat.ts';
import type { Exclusion } from './response-rate.ts';

/** A figure as somebody else states it: so many, told as finely as a step. */
export interface Stated {
  readonly value: number;
  /** What its last digit counts: 0.1 for "93.4". */
  readonly step: number;
}

/** A figure as a quotient: in time of counted; the length of all waits of their number; a count of one. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Why a chat may stand elsewhere in somebody else's figure; `by` and `of` are ms. */
export type Because =
  /** The reply came within a second or two of the deadline, which is as finely as instants are told. `by` is negative before it. */
  | { readonly is: 'clock'; readonly by: number }
  /** The reply came within minutes of the deadline. `by` is negative before it. */
  | { readonly is: 'nearDeadline'; readonly by: number }
  /** In time only by what weekend cover or holiday mode added. */
  | { readonly is: 'moved'; readonly by: number }
  | { readonly is: 'automation' }
  | { readonly is: 'excluded'; readonly why: Exclusion }
  | { readonly is: 'pending' }
  /** It lies within hours of an end of the period. `by` is negative outside. */
  | { readonly is: 'edge'; readonly by: number }
  /** A wait after the chat's first reply. */
  | { readonly is: 'laterWait' }
  /** Its buyer began before the period. */
  | { readonly is: 'begunBefore' }
  /** Nobody was given it in the period. */
  | { readonly is: 'notAssigned' };

/** In the order of how likely each explains a difference. */
const likely: readonly Because['is'][] = [
  'clock',
  'nearDeadline',
  'moved',
  'automation',
  'laterWait',
  'begunBefore',
  'notAssigned',
  'excluded',
  'pending',
  'edge',
];

/** A chat that may stand elsewhere, and what the figure would gain or lose by each way it could. */
export interface Contender {
  readonly chat: CountedChat;
  /** The instant in its conversation that decides, epoch ms. */
  readonly at: number;
  /** Empty where nothing speaks for it. */
  readonly because: readonly Because[];
  readonly moves: readonly Ratio[];
}

/** What a stated figure and ours come to. */
export interface Reconciled {
  readonly agrees: boolean;
  /** Ours less theirs, in units of the statement; null where ours cannot be said. */
  readonly difference: number | null;
  /** Those that could explain it, the likeliest first; none where both agree. */
  readonly candidates: readonly Contender[];
}

/** Reads a figure that somebody typed or that a shop gives: "93.4", "93,4 %"; null where it is none. */
export function statedOf(text: string): Stated | null {
  const found = /^\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*%?\s*$/.exec(text);
  if (!found) return null;
  const [, whole = '', decimals = ''] = found;
  return { value: Number(`${whole}.${decimals || '0'}`), step: 10 ** -decimals.length };
}

/** Sums and products of decimals that people write are this exact. */
const tiny = 1e-9;

/**
 * The values that are stated as this, in its own units: rounded to its last digit, or cut there, since it does not say which. From
 * the first on, up to but without the second.
 */
function bounds({ value, step }: Stated): readonly [from: number, before: number] {
  return [value - step / 2 - tiny, value + step - tiny];
}

/** Whole numbers from one to another. */
export interface Whole {
  readonly from: number;
  readonly to: number;
}

/** How many of a number of chats are stated as this percentage; null where no whole number of them is. */
export function wholeFor(stated: Stated, whole: number): Whole | null {
  const [low, high] = bounds(stated);
  const from = Math.max(0, Math.ceil((low / 100) * whole));
  const to = Math.min(whole, Math.ceil((high / 100) * whole) - 1);
  return whole > 0 && from <= to ? { from, to } : null;
}

/** The number of chats nearest to a number, of which some are stated as this percentage; the smaller of two. Null up to a thousand more. */
export function nearestWhole(stated: Stated, whole: number): (Whole & { readonly whole: number }) | null {
  for (let off = 0; off <= 1000; off += 1) {
    for (const each of [whole - off, whole + off]) {
      const found = each > 0 ? wholeFor(stated, each) : null;
      if (found) return { ...found, whole: each };
    }
  }
  return null;
}

/** How far a count of chats lies from a span of them: so many must stand otherwise at least. */
export function chatsBetween(count: number, { from, to }: Whole): number {
  return Math.max(0, from - count, count - to);
}

/**
 * Which chats could explain that a figure is stated otherwise: those of which a move brings ours nearer to it, in that
 * direction. One chat alone that makes the difference is always among them.
 * @param unit what one of the statement is of the quotient: 0.01 for per cent, 60000 for minutes of ms.
 */
export function reconcile(
  ours: Ratio,
  stated: Stated,
  unit: number,
  contenders: readonly Contender[],
): Reconciled {
  const value = ours.whole > 0 ? ours.part / ours.whole / unit : null;
  const [low, high] = bounds(stated);
  const agrees = value !== null && value >= low && value < high;
  const toward = value === null ? 0 : Math.sign(stated.value - value);
  const moves = ({ part, whole }: Ratio) => {
    if (ours.whole + whole <= 0) return false;
    if (toward === 0) return whole > 0 || part > 0;
    return Math.sign((ours.part + part) * ours.whole - ours.part * (ours.whole + whole)) === toward;
  };
  return {
    agrees,
    difference: value === null ? null : value - stated.value,
    candidates: agrees ? [] : contenders.filter((each) => each.moves.some(moves)).sort(byLikelihood),
  };
}

function rank({ because }: Contender): number {
  const ranks = because.map(({ is }) => likely.indexOf(is));
  return Math.min(likely.length, ...ranks);
}

/** How close it was, where that says how likely it is. */
function closeness({ because: [first] }: Contender): number {
  return first && 'by' in first ? Math.abs(first.by) : 0;
}

function byLikelihood(a: Contender, b: Contender): number {
  return rank(a) - rank(b) || closeness(a) - closeness(b) || b.at - a.at;
}
