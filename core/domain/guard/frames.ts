import type { Meaning } from './meanings.ts';
import type { GuardCategory, GuardFinding } from './report.ts';

interface Term {
  readonly meanings: readonly string[];
  readonly veto: boolean;
  /** Whether the meaning has to be denied, must not be, or either. */
  readonly denied: boolean | null;
  readonly leading: boolean;
  /** Close to the term before, or after it and close. */
  readonly place: '' | '~' | '>';
}

/** What, said together in one sentence, breaks a guideline. */
export interface Frame {
  readonly category: GuardCategory;
  readonly verdict: GuardFinding['verdict'];
  /** Looked for across sentences too. */
  readonly whole: boolean;
  readonly terms: readonly Term[];
}

/** So many letters apart is close. */
const close = 32;

/**
 * Reads frames, one a line: `category verdict: term term …`. All terms have to be meant in one sentence. A term is meanings
 * joined by `|`; before it `!` none of these, `-` denied ("never refund"), `?` denied or not, `@` at the start of its
 * clause; after it `~` close to the term before, `>` close after it. `category verdict*:` looks across sentences.
 */
export function framesFrom(lines: string): Frame[] {
  return lines
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const [head = '', terms = ''] = line.trim().split(': ');
      const [category, verdict = ''] = head.split(' ');
      return {
        category: category as GuardCategory,
        verdict: verdict.startsWith('stop') ? 'stop' : 'warn',
        whole: verdict.endsWith('*'),
        terms: terms.split(' ').map(termFrom),
      };
    });
}

function termFrom(word: string): Term {
  const sign = /^!?[?@-]?/.exec(word)?.[0] ?? '';
  const place = (/[~>]$/.exec(word)?.[0] ?? '') as Term['place'];
  return {
    meanings: word.slice(sign.length, place ? -1 : undefined).split('|'),
    veto: sign.startsWith('!'),
    denied: sign.endsWith('?') ? null : sign.endsWith('-'),
    leading: sign.endsWith('@'),
    place,
  };
}

/**
 * The meanings that make the frame true here, or null.
 * @param said the names of the meanings.
 * @param counts whether those found count; others are looked for where they do not.
 */
export function fitOf(
  { terms }: Frame,
  meanings: readonly Meaning[],
  said: ReadonlySet<string>,
  counts: (fit: readonly Meaning[]) => boolean,
): Meaning[] | null {
  // Most frames speak of other things.
  if (terms.some((term) => !term.veto && !term.meanings.some((each) => said.has(each)))) return null;
  const suits = (term: Term, { meaning, negated, leading }: Meaning) =>
    term.meanings.includes(meaning) &&
    (term.denied === null || term.denied === negated) &&
    (!term.leading || leading);
  if (terms.some((term) => term.veto && meanings.some((each) => suits(term, each)))) return null;
  const wanted = terms.filter(({ veto }) => !veto);
  const pick = (chosen: Meaning[]): Meaning[] | null => {
    const term = wanted[chosen.length];
    if (!term) return counts(chosen) ? chosen : null;
    for (const each of meanings) {
      if (!suits(term, each) || !isPlaced(term, chosen, each)) continue;
      const rest = pick([...chosen, each]);
      if (rest) return rest;
    }
    return null;
  };
  return pick([]);
}

function isPlaced({ place }: Term, chosen: readonly Meaning[], each: Meaning): boolean {
  if (chosen.some(({ start, end }) => start < each.end && each.start < end)) return false;
  const last = chosen.at(-1);
  if (!last || place === '') return true;
  const after = each.start - last.end;
  if (place === '>') return after >= 0 && after <= close;
  return Math.max(after, last.start - each.end) <= close;
}
