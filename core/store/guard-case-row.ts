import type { GuardMistake } from '../domain/guard/mistake.ts';

/** A stop of the guard that somebody calls a mistake, one for each guideline and words. */
export interface GuardCaseRow extends GuardMistake {
  readonly id: string;
  /** The text that was stopped last. */
  readonly text: string;
  /** The agent who said so last. */
  readonly by: string;
  /** When, epoch ms of this device. */
  readonly at: number;
  readonly state: 'kept' | 'allowed' | 'dismissed';
}
