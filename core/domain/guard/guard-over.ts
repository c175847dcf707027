import { allowedIn } from './allowed.ts';
import { dotted } from './dotted.ts';
import { findHandles, findLinks, findMails, type Place } from './find-addresses.ts';
import { findNumbers, findPhones } from './find-phones.ts';
import { type Frame, fitOf, framesFrom } from './frames.ts';
import { Lexicon } from './lexicon.ts';
import { type Meaning, type Sentence, sentencesOf } from './meanings.ts';
import { type PlainText, plainText } from './plain-text.ts';
import type { GuardFinding, GuardReport } from './report.ts';
import { rules } from './rules.ts';
import { findShouting } from './shouting.ts';
import { spelledNumbers } from './spelled-numbers.ts';
import { unspaced } from './unspaced.ts';

const frames = framesFrom(rules);

/**
 * Says of a text, as it would be sent, what in it breaks the guidelines. Never throws.
 * @param allowed words that the shop allows, see `allowableIn`; none at first.
 */
export type CheckOutgoing = (text: string, allowed?: readonly string[]) => GuardReport;

/**
 * The guard over word lists (`words/guard-words.ts`): contact and links outside the platform however they are spelled, and
 * what is meant by the rest (docs/rules.md §9). Reading the lists takes some milliseconds, so a guard is made once.
 */
export function guardOver(lists: readonly string[]): CheckOutgoing {
  const lexicon = new Lexicon(lists);
  return (text, allowed = []) => {
    const plain = dotted(spelledNumbers(unspaced(plainText(text))));
    const places = [...findLinks(plain.text), ...findMails(plain.text), ...findPhones(plain.text)];
    const sentences = sentencesOf(plain, text, lexicon);
    const isAllowed = allowedIn(text, allowed);
    const findings = [
      ...placesIn(plain, places).filter((each) => !isAllowed(each)),
      ...brokenFrames(
        plain,
        withPlaces(
          withPlaces(sentences, 'handle', findHandles(plain.text)),
          'number',
          findNumbers(plain.text),
        ),
        isAllowed,
      ),
      ...findShouting(text),
    ];
    const verdicts = new Set(findings.map(({ verdict }) => verdict));
    const verdict = verdicts.has('stop') ? 'stop' : verdicts.has('warn') ? 'warn' : 'pass';
    return { verdict, findings: eachOnce(findings) };
  };
}

/** Joins what overlaps and breaks the same guideline: a person reads of each once. In the order of the text. */
function eachOnce(findings: readonly GuardFinding[]): GuardFinding[] {
  const all: GuardFinding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = all.findIndex(({ category, end }) => category === finding.category && end > finding.start);
    const met = all[at];
    if (!met) all.push(finding);
    else {
      const verdict = met.verdict === 'stop' ? 'stop' : finding.verdict;
      all[at] = { ...met, verdict, end: Math.max(met.end, finding.end) };
    }
  }
  return all;
}

function placesIn(plain: PlainText, places: readonly Place[]): GuardFinding[] {
  return places.map(({ category, start, end }) => ({
    category,
    verdict: 'stop',
    ...original(plain, start, end),
  }));
}

function original({ starts, ends }: PlainText, start: number, end: number) {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 1 };
}

function withPlaces(sentences: readonly Sentence[], meaning: string, places: readonly Place[]): Sentence[] {
  return sentences.map((sentence) => {
    const inside = places
      .filter(({ start }) => start >= sentence.start && start < sentence.end)
      .map(({ start, end }): Meaning => ({ meaning, start, end, negated: false, leading: false }));
    return { ...sentence, meanings: [...sentence.meanings, ...inside] };
  });
}

function brokenFrames(
  plain: PlainText,
  sentences: readonly Sentence[],
  isAllowed: (finding: GuardFinding) => boolean,
): GuardFinding[] {
  const whole = sentences.flatMap(({ meanings }) => meanings);
  const parts = [whole, ...sentences.map(({ meanings }) => meanings)].map((meanings) => ({
    meanings,
    said: new Set(meanings.map(({ meaning }) => meaning)),
  }));
  return frames.flatMap((frame) =>
    (frame.whole ? parts.slice(0, 1) : parts.slice(1)).flatMap(({ meanings, said }) => {
      const fit = fitOf(frame, meanings, said, (each) => !isAllowed(found(frame, each, plain)));
      return fit ? [found(frame, fit, plain)] : [];
    }),
  );
}

function found({ category, verdict }: Frame, fit: readonly Meaning[], plain: PlainText): GuardFinding {
  const start = Math.min(...fit.map((each) => each.start));
  const stem = Math.max(...fit.map((each) => each.end));
  // A list has the beginnings of words; a person reads whole ones.
  const rest = /^[a-z]*/.exec(plain.text.slice(stem))?.[0].length ?? 0;
  return { category, verdict, ...original(plain, start, stem + rest) };
}
