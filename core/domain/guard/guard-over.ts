import type { LinearModel } from '../triage/model/linear-model.ts';
import { allowedIn, allowedSpans } from './allowed.ts';
import { findLinks, findMails, type Place } from './find-addresses.ts';
import { findPhones } from './find-phones.ts';
import { type Frame, fitOf, framesFrom } from './frames.ts';
import { Lexicon } from './lexicon.ts';
import type { Meaning, Sentence } from './meanings.ts';
import type { PlainText } from './plain-text.ts';
import { readOutgoing } from './read-outgoing.ts';
import type { GuardFinding, GuardReport } from './report.ts';
import { rules } from './rules.ts';
import { SecondVoice } from './second-voice.ts';
import { findShouting } from './shouting.ts';

const frames = framesFrom(rules);

/**
 * Says of a text, as it would be sent, what in it breaks the guidelines. Never throws.
 * @param allowed words that the shop allows, see `allowableIn`; none at first.
 */
export type CheckOutgoing = (text: string, allowed?: readonly string[]) => GuardReport;

/**
 * The guard over word lists (`words/guard-words.ts`) and a model of outbound lines: contact and links outside the platform
 * however they are spelled, and what is meant by the rest (docs/rules.md §9). Reading the lists takes some milliseconds, so a
 * guard is made once.
 */
export function guardOver(lists: readonly string[], model: LinearModel): CheckOutgoing {
  const lexicon = new Lexicon(lists);
  return (text, allowed = []) => {
    const { plain, sentences } = readOutgoing(text, lexicon);
    const places = [...findLinks(plain.text), ...findMails(plain.text), ...findPhones(plain.text)];
    const spans = allowedSpans(text, allowed);
    const isAllowed = allowedIn(text, spans);
    const voice = new SecondVoice(model, sentences);
    const listed = [
      ...placesIn(plain, places).filter((each) => !isAllowed(each)),
      ...brokenFrames(plain, sentences, voice, isAllowed),
    ];
    const heard = voice.finding(spans.length > 0);
    const adds = heard && !listed.some(({ verdict }) => verdict === 'stop' || verdict === heard.verdict);
    const findings = adds ? [...listed, { ...heard, ...original(plain, heard.start, heard.end) }] : listed;
    const all = eachOnce([...findings, ...findShouting(text)]);
    const verdicts = new Set(all.map(({ verdict }) => verdict));
    return { verdict: verdicts.has('stop') ? 'stop' : verdicts.has('warn') ? 'warn' : 'pass', findings: all };
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

function brokenFrames(
  plain: PlainText,
  sentences: readonly Sentence[],
  voice: SecondVoice,
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
      if (!fit) return [];
      const finding = found(frame, fit, plain);
      return [
        voice.doubts(Math.min(...fit.map(({ start }) => start))) ? { ...finding, verdict: 'warn' } : finding,
      ];
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
