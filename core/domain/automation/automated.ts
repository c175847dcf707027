import type { AutomaticKind } from './automation.ts';

/** Where an automatic answer came from. */
export type AnswerOrigin =
  | { readonly from: 'faq'; readonly id: string; readonly question: string }
  | { readonly from: 'saved'; readonly id: string; readonly title: string }
  | { readonly from: 'past'; readonly at: number; readonly times: number };

/** What a message of ours is that no person wrote (docs/rules.md §8). */
export interface Automated {
  readonly kind: AutomaticKind;
  /** Whether it answers the buyer, and so is a reply (docs/rules.md §1). */
  readonly resolves: boolean;
  /** What it is about: the buyer's message, or the order, by its id. */
  readonly about: string;
  /** Equal for equal answers; absent where it is none. */
  readonly answer?: string;
  readonly origin?: AnswerOrigin;
  /** How sure the answer was, 0 to 1. */
  readonly sure?: number;
}

/** What automation has said in a chat, so that it says nothing twice. */
export interface ChatAutomation {
  readonly greeted: boolean;
  readonly handedOff: boolean;
  /** What was answered, as `Automated.answer` names it. */
  readonly answered: readonly string[];
  /** It was noted that it is silent because an agent has joined: that is noted once. */
  readonly leftToAgent: boolean;
}

export const nothingSaid: ChatAutomation = {
  greeted: false,
  handedOff: false,
  answered: [],
  leftToAgent: false,
};

/** What automation has said in a chat, as if it had not said this. */
export function withoutSaying(before: ChatAutomation | undefined, said: Automated): ChatAutomation {
  const after = before ?? nothingSaid;
  if (said.kind === 'handOff') return { ...after, handedOff: false };
  return { ...after, answered: after.answered.filter((each) => each !== said.answer) };
}

/** What automation has said in a chat, after one more message of its. */
export function afterSaying(before: ChatAutomation | undefined, said: Automated): ChatAutomation {
  const after = before ?? nothingSaid;
  if (said.kind === 'welcome' || said.kind === 'away') return { ...after, greeted: true };
  if (said.kind === 'handOff') return { ...after, handedOff: true };
  const { answer } = said;
  if (answer === undefined || after.answered.includes(answer)) return after;
  return { ...after, answered: [...after.answered, answer] };
}
