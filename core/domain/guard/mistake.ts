import { allowableIn } from './allowed.ts';
import type { CheckOutgoing } from './guard-over.ts';
import type { GuardCategory, GuardFinding } from './report.ts';

/** Words the guard stopped, by a mistake as somebody says. */
export interface GuardMistake {
  readonly category: GuardCategory;
  /** The words marked. */
  readonly words: string;
  /** What of them the shop may allow; '' for nothing. */
  readonly allowable: string;
}

type Span = Pick<GuardFinding, 'category' | 'start' | 'end'>;

/** Marks meet so often at most until they hold everything that was meant together. */
const mostMeetings = 5;

/** What of a stopped text is called a mistake: everything that `check` stops it for, each once. */
export function mistakesIn(text: string, check: CheckOutgoing): readonly GuardMistake[] {
  const all = new Map<string, GuardMistake>();
  for (const { category, start, end } of wholeSpans(text, check)) {
    const words = text.slice(start, end);
    all.set(`${category} ${words}`, { category, words, allowable: allowableIn(category, words) });
  }
  return [...all.values()];
}

/** The guard marks the shortest words that break a guideline; with those allowed, longer ones around them may still break it. */
function wholeSpans(text: string, check: CheckOutgoing): readonly Span[] {
  let spans = stopsOf(text, check, []);
  for (let n = 0; n < mostMeetings; n++) {
    const allowed = spans.map(({ category, start, end }) => allowableIn(category, text.slice(start, end)));
    const left = stopsOf(text, check, allowed.filter(Boolean));
    const grown = spans.map((span) => {
      const met = left.filter(
        ({ category, start, end }) => category === span.category && start < span.end && span.start < end,
      );
      const start = Math.min(span.start, ...met.map((each) => each.start));
      return { ...span, start, end: Math.max(span.end, ...met.map((each) => each.end)) };
    });
    const more = left.filter((each) => !grown.some(({ start, end }) => each.start < end && start < each.end));
    if (
      more.length === 0 &&
      grown.every(({ start, end }, at) => start === spans[at]?.start && end === spans[at]?.end)
    )
      break;
    spans = [...grown, ...more];
  }
  return spans;
}

/** A mark may begin within a word: what is allowed are whole ones. */
function stopsOf(text: string, check: CheckOutgoing, allowed: readonly string[]): Span[] {
  const stops = check(text, allowed).findings.filter(({ verdict }) => verdict === 'stop');
  return stops.map(({ category, start, end }) => {
    const before = /[\p{sc=Latin}\d]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
    const after = /^[\p{sc=Latin}\d]*/u.exec(text.slice(end))?.[0].length ?? 0;
    return { category, start: start - before, end: end + after };
  });
}
