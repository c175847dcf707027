import type { GuardVerdict } from '../guard/report.ts';
import type { MessageSigns } from './find-faqs.ts';
import type { Suggestion } from './suggestion.ts';

/** Whether the shop lets something be answered without a person, and how sure that has to be. */
export interface AutoSending {
  readonly on: boolean;
  /** From this confidence on, 0 to 1. */
  readonly from: number;
}

/** What has to be known before something is said without a person. */
export interface AutoSendingFacts {
  readonly setting: AutoSending;
  /** Whether an automated answer counts as a reply in this market (docs/rules.md §1). */
  readonly marketCounts: boolean;
  /** Whether an agent has joined the chat. */
  readonly agentJoined: boolean;
  /** Whether this question was answered by the desk itself before. */
  readonly answeredBefore: boolean;
  /** Whether the message brings an order or product card, an id, a tracking number or a photo. */
  readonly hasDetails: boolean;
  readonly feelsBad: boolean;
  readonly signs: MessageSigns;
  /** Of the text as it would be sent. */
  readonly verdict: GuardVerdict;
  /** Whether a variable in it is not filled in. */
  readonly unfilled: boolean;
}

/** Why a suggestion is left to a person. */
export type LeftToAPerson =
  | 'off'
  | 'market'
  | 'agentJoined'
  | 'answeredBefore'
  | 'details'
  | 'needsOrderData'
  | 'smallTalk'
  | 'feelsBad'
  | 'guard'
  | 'unfilled'
  | 'notSure';

/** Why a suggestion may not be sent without a person, null where it may (docs/rules.md §8, §9). */
export function mayAnswerByItself(
  suggestion: Pick<Suggestion, 'confidence'>,
  facts: AutoSendingFacts,
): LeftToAPerson | null {
  const { setting, signs } = facts;
  const reasons: readonly (readonly [LeftToAPerson, boolean])[] = [
    ['off', !setting.on],
    ['market', !facts.marketCounts],
    ['agentJoined', facts.agentJoined],
    ['answeredBefore', facts.answeredBefore],
    ['details', facts.hasDetails],
    ['needsOrderData', signs.needsOrderData],
    ['smallTalk', signs.smallTalk],
    ['feelsBad', facts.feelsBad],
    ['guard', facts.verdict !== 'pass'],
    ['unfilled', facts.unfilled],
    ['notSure', !(suggestion.confidence >= setting.from)],
  ];
  return reasons.find(([, holds]) => holds)?.[0] ?? null;
}
