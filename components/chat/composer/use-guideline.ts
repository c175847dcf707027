import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CheckOutgoing } from '../../../core/domain/guard/guard-over.ts';
import type { GuardReport } from '../../../core/domain/guard/report.ts';
import { allowedWords } from '../../../core/store/queries/guard-cases.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';

/** So long nothing is typed before the check speaks up unasked. */
const rest = 600;

/** What the guard says of the text in the field (docs/rules.md §9). */
export interface Guideline {
  /** What stands in the way of sending it; null while nothing does, or nothing was looked at yet. */
  readonly objection: ReadonlySignal<GuardReport | null>;
  /** Looks at the text now; true when it may be sent. */
  readonly lets: () => Promise<boolean>;
  /** The agent was warned of this text and sends it all the same. */
  readonly accept: () => void;
  readonly despite: () => boolean;
}

let check: CheckOutgoing | null = null;

/** The guard and its words, read when somebody first writes. Where they cannot be, the worker still checks. */
async function checking(): Promise<CheckOutgoing | null> {
  try {
    check ??= (await import('../../../core/domain/guard/check-outgoing.ts')).checkOutgoing;
  } catch {
    return null;
  }
  return check;
}

export function useGuideline(text: ReadonlySignal<string>): Guideline {
  const looked = useSignal<{ readonly text: string; readonly report: GuardReport } | null>(null);
  const accepted = useSignal('');
  const allowed = useLive(() => allowedWords(deskDb()), []);
  const judge = (with_: CheckOutgoing, now: string) => with_(now, allowed.peek());
  const objection = useComputed(() => {
    const at = looked.value;
    if (!at || at.text !== text.value || at.report.verdict === 'pass') return null;
    return at.report.verdict === 'warn' && accepted.value === at.text ? null : at.report;
  });
  const look = async () => {
    const with_ = check ?? (await checking());
    const now = text.peek();
    if (with_) looked.value = { text: now, report: judge(with_, now) };
  };
  useEffect(() => void checking(), []);
  useSignalEffect(() => {
    // What was stopped may have been allowed since.
    if (allowed.value && looked.peek()?.report.verdict === 'stop') void look();
  });
  useSignalEffect(() => {
    const now = text.value;
    const before = looked.peek();
    if (before?.text === now) return;
    // Once it has spoken it keeps up with every key, so that what was mended is seen at once.
    if (check && before && before.report.verdict !== 'pass') {
      looked.value = { text: now, report: judge(check, now) };
      return;
    }
    const timer = setTimeout(look, rest);
    return () => clearTimeout(timer);
  });
  return {
    objection,
    lets: async () => {
      // Typing may go on while the words are read: what is judged is what was there at Send.
      const now = text.peek();
      const with_ = check ?? (await checking());
      if (!with_) return true;
      const report = judge(with_, now);
      looked.value = { text: now, report };
      return report.verdict === 'pass' || (report.verdict === 'warn' && accepted.peek() === now);
    },
    accept: () => {
      accepted.value = text.peek();
    },
    despite: () => accepted.peek() !== '' && accepted.peek() === text.peek(),
  };
}
