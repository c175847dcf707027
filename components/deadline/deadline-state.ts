import type { ShownWait } from '../../core/domain/reply-clock/wait.ts';
import { duration, gone } from '../ui/duration.ts';
import { words } from '../words/words.ts';

/** How a chat stands with its deadline. */
export type DeadlineKind = 'overdue' | 'soon' | 'calm' | 'replied' | 'none';

export interface DeadlineState {
  readonly kind: DeadlineKind;
  /** Empty but for a chat that has a deadline: 42 m. */
  readonly time: string;
  /** Share of the window that is left, in steps of 1/24. */
  readonly left: number;
}

/** What a chat's wait comes to at an instant (epoch ms by the shop's clock). */
export function deadlineState(wait: ShownWait | null, replied: boolean, now: number): DeadlineState {
  if (wait === null) return { kind: replied ? 'replied' : 'none', time: '', left: 0 };
  const { deadlines } = wait;
  if (deadlines === null) return { kind: 'none', time: '', left: 0 };
  if (now >= deadlines.dueAt) return { kind: 'overdue', time: gone(now - deadlines.dueAt), left: 0 };
  const window = deadlines.dueAt - (wait.countedFrom ?? wait.since);
  const left = Math.ceil(Math.min(1, (deadlines.dueAt - now) / window) * 24) / 24;
  return { kind: now >= deadlines.dueSoonAt ? 'soon' : 'calm', time: duration(deadlines.dueAt - now), left };
}

/** Overdue and Due soon are said; what is calm is only a time. */
export const kindWords: Readonly<Record<DeadlineKind, string>> = {
  overdue: words.deadline.overdue,
  soon: words.deadline.soon,
  calm: '',
  replied: words.deadline.replied,
  none: '',
};

/** The name of the deadline's button: Deadline, due soon, 42 m. */
export function deadlineName(state: DeadlineState): string {
  if (state.kind === 'replied') return words.deadline.nameReplied;
  if (state.kind === 'none') return words.deadline.nameNone;
  const standing = state.kind === 'calm' ? words.deadline.dueIn : kindWords[state.kind].toLowerCase();
  return [words.deadline.name, standing, state.time].filter((part) => part !== '').join(', ');
}
