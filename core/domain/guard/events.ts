import type { InChat } from '../chat/in-chat.ts';
import type { GuardMistake } from './mistake.ts';

/** An agent called what the guard stopped a mistake. It is the chat's it was written in, and is forgotten with it. */
export interface GuardMistakesKept extends InChat {
  readonly type: 'GuardMistakesKept';
  readonly by: string;
  /** The whole text that was stopped. */
  readonly text: string;
  readonly mistakes: readonly GuardMistake[];
}

/** The words of a stop are allowed in this shop from now on, or put away. What a shop allows stays, whoever's chat it came from. */
export interface GuardCaseSettled extends GuardMistake {
  readonly type: 'GuardCaseSettled';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly state: 'allowed' | 'dismissed';
}
