import { disguises } from './disguises.ts';
import type { Hit, Lexicon, Written } from './lexicon.ts';
import { bare, type PlainText } from './plain-text.ts';

/** A meaning in its sentence. */
export interface Meaning extends Hit {
  /** Something before it in the same clause says no ("we never ask for bank details"). */
  readonly negated: boolean;
  /** It begins its clause, but for one word ("just cancel it"). */
  readonly leading: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** With spaces in the place of what is quoted from somebody. */
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

const sentenceEnd = /[.!?]+(?=\s|$)[\s.!?]*|[\n;]+/g;
const hyphen = /(?<=[\p{L}\p{N}])-(?=\p{L})/gu;
/** Thai has no commas: a space parts its clauses. */
const clauseEnd = /[,:()]|\s-\s|\.\s|(?<=[ก-๙])\s+(?=[ก-๙])/;
const quoted = /["“«„][^"“”«»]{2,300}["”»]/g;
/** No further than so many words does a no reach, where nothing ends it before. */
const reach = 9;
/** What can be denied after it is named: "WhatsApp is not possible". */
const deniable = new Set(['chan', 'inst', 'mkt', 'site', 'must', 'unbox', 'fee', 'bank', 'five']);

/** Cuts a plain text into sentences and says what is meant in each; what is quoted from somebody is left out. */
export function sentencesOf(plain: PlainText, original: string, lexicon: Lexicon): Sentence[] {
  const { text } = plain;
  const written: Written = (start, end) => bare(original.slice(plain.starts[start], plain.ends[end - 1]));
  // A hyphen between two words is a space to the lists; to an address it is not.
  const hits = everyHit(text.replace(hyphen, ' '), written, lexicon);
  const quotes = quotesIn(text, hits);
  const own = hits.filter(({ start }) => !quotes.some(([from, to]) => start > from && start < to));
  const unquoted = quotes.reduce(
    (all, [start, end]) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
    text,
  );
  const sentences: Sentence[] = [];
  let from = 0;
  for (const cut of [...text.matchAll(sentenceEnd), null]) {
    const to = cut ? cut.index + cut[0].length : text.length;
    const inside = own.filter(({ start }) => start >= from && start < to);
    const meanings = inside.map((hit) => placed(hit, inside, text, from));
    if (to > from) sentences.push({ start: from, end: to, text: unquoted.slice(from, to), meanings });
    from = to;
  }
  return sentences;
}

function everyHit(text: string, written: Written, lexicon: Lexicon): Hit[] {
  const hits = lexicon.find(text, written);
  const known = new Set(hits.map(({ meaning, start }) => `${meaning}${start}`));
  for (const reading of disguises(text)) {
    for (const hit of lexicon.find(reading, written)) {
      if (hit.end - hit.start < 3 || known.has(`${hit.meaning}${hit.start}`)) continue;
      known.add(`${hit.meaning}${hit.start}`);
      hits.push(hit);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

function quotesIn(text: string, hits: readonly Hit[]): [number, number][] {
  return [...text.matchAll(quoted)]
    .map(({ index, 0: words }): [number, number] => [index, index + words.length])
    .filter(([from]) => hits.some(({ meaning, end }) => meaning === 'say' && end <= from && from - end < 30));
}

function placed(hit: Hit, others: readonly Hit[], text: string, from: number): Meaning {
  const before = others.filter(({ start }) => start < hit.start);
  const ends = before.filter(({ meaning }) => meaning === 'but');
  const open = (end: number) =>
    !clauseEnd.test(text.slice(end, hit.start)) &&
    !ends.some(({ start }) => start >= end) &&
    text.slice(end, hit.start).trim().split(/\s+/).length <= reach;
  const denied =
    before.some(({ meaning, end }) => meaning === 'neg' && end <= hit.start && open(end)) ||
    (deniable.has(hit.meaning) && others.some((other) => deniesAfter(other, hit, text)));
  const lead = text.slice(from, hit.start).split(clauseEnd).at(-1)?.trim() ?? '';
  const subject = before.some(
    ({ meaning, start }) => /^(?:us|may|ours|carr)$/.test(meaning) && start >= hit.start - lead.length - 1,
  );
  return { ...hit, negated: denied, leading: !subject && lead.split(/\s+/).length <= 1 };
}

function deniesAfter({ meaning, start, end }: Hit, hit: Hit, text: string): boolean {
  if (meaning !== 'neg' || start < hit.end || start - hit.end > 12) return false;
  return !clauseEnd.test(text.slice(hit.end, start)) && /^\s*(?!a\b)[\p{L}]/u.test(text.slice(end));
}
