import type { Refusal } from '../desk/refusal.ts';
import type { GuardCategory, GuardReport } from './report.ts';

/** Why a text cannot leave: a stop always, a warning unless the agent chose to send it anyway (docs/rules.md §9). */
export function objectionTo({ verdict }: GuardReport, despite: boolean): Refusal | null {
  if (verdict === 'stop') {
    return {
      code: 'GuidelineBroken',
      words: 'This breaks the communication guidelines, so it cannot be sent. Take the marked words out.',
    };
  }
  if (verdict === 'pass' || despite) return null;
  return {
    code: 'GuidelineWarning',
    words: 'This may break the communication guidelines. Change it, or send it anyway: that is recorded.',
  };
}

/** What a text was warned about, each once. */
export function warningsIn({ findings }: GuardReport): readonly GuardCategory[] {
  return [...new Set(findings.map(({ category }) => category))];
}
