import type { QuietReason } from '../quiet.ts';
import type { MessageOutcome, Outcome, Rehearsed } from './rehearsed.ts';

/** What a rehearsal came to. */
export interface RehearsalSums {
  /** Messages of buyers. */
  readonly messages: number;
  /** Those that ask something. */
  readonly questions: number;
  /** Answered: what counts as a reply. */
  readonly answered: number;
  /** The same as it is set now. */
  readonly answeredNow: number;
  /** Of the answered, those that an agent answered later; nobody answered the others. */
  readonly beforeAgent: number;
  /** By how much sooner than an agent, ms, the median of those that an agent answered later; null where none was. */
  readonly medianSooner: number | null;
  /** Of the answered, those whose deadline passed before anybody answered. */
  readonly savedLate: number;
  readonly greeted: number;
  readonly greetedNow: number;
  readonly handedOff: number;
  readonly handedOffNow: number;
  /** News of orders. */
  readonly told: number;
  readonly toldNow: number;
  /** Texts that the guideline check would have stopped. */
  readonly stopped: number;
  /** Questions without an answer, by why, the most frequent first. */
  readonly silent: readonly (readonly [why: QuietReason, count: number])[];
}

function isAnswer(of: Rehearsed | null): boolean {
  return of?.says?.resolves === true;
}

/** Why a question got no answer; null where it did. */
export function whyNoAnswer({ tried: { answer } }: MessageOutcome): QuietReason | null {
  if (answer.says === null) return answer.why;
  return answer.says.resolves ? null : answer.because;
}

/** Whether the guideline check stopped one of the texts. */
export function isStopped(outcome: Outcome): boolean {
  const by = (of: Rehearsed | null) => of !== null && (of.says === null ? of.why : of.because) === 'guard';
  return outcome.of === 'order' ? by(outcome.tried) : by(outcome.tried.greeting) || by(outcome.tried.answer);
}

/** Sums a rehearsal up. @param now epoch ms: what is unanswered then is late if its deadline has passed. */
export function sumsOf(outcomes: readonly Outcome[], now: number): RehearsalSums {
  const messages = outcomes.filter((each) => each.of === 'message');
  const orders = outcomes.filter((each) => each.of === 'order');
  const questions = messages.filter((each) => whyNoAnswer(each) !== 'smallTalk');
  const answered = questions.filter(({ tried }) => isAnswer(tried.answer));
  const sooner = answered
    .flatMap(({ at, agentAt }) => (agentAt === null ? [] : [agentAt - at]))
    .sort((a, b) => a - b);
  const counts = new Map<QuietReason, number>();
  for (const each of questions) {
    const why = whyNoAnswer(each);
    if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const count = (holds: (each: MessageOutcome) => boolean) => messages.filter(holds).length;
  return {
    messages: messages.length,
    questions: questions.length,
    answered: answered.length,
    answeredNow: questions.filter(({ saved }) => isAnswer(saved.answer)).length,
    beforeAgent: sooner.length,
    medianSooner: sooner[Math.ceil(sooner.length / 2) - 1] ?? null,
    savedLate: answered.filter(({ dueAt, agentAt }) => dueAt !== null && (agentAt ?? now) > dueAt).length,
    greeted: count(({ tried }) => tried.greeting?.says != null),
    greetedNow: count(({ saved }) => saved.greeting?.says != null),
    handedOff: count(({ tried }) => tried.answer.says?.kind === 'handOff'),
    handedOffNow: count(({ saved }) => saved.answer.says?.kind === 'handOff'),
    told: orders.filter(({ tried }) => tried.says !== null).length,
    toldNow: orders.filter(({ saved }) => saved.says !== null).length,
    stopped: outcomes.filter(isStopped).length,
    silent: [...counts].sort((a, b) => b[1] - a[1]),
  };
}
