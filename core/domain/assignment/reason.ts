/** Why nobody has a chat (docs/rules.md §4). */
export type WhyNobody = 'allOffline' | 'noneAccepting' | 'atCapacity';

/** By which rule an agent got a chat. */
export type AssignRule =
  | 'oneAccount'
  | 'previousAgent'
  | 'smallestShare'
  | 'claimed'
  | 'assigned'
  | 'transferred'
  | 'started';

/** An agent as the picker saw them. */
export interface Candidate {
  readonly agent: string;
  readonly open: number;
  readonly capacity: number;
  readonly lastAssignedAt: number | null;
}

/** Why auto-assignment could not give an agent a chat: the first of these that holds. */
export type WhyNotThem = 'offline' | 'notAccepting' | 'atCapacity';

/** An agent whom auto-assignment passed over. */
export interface PassedOver {
  readonly agent: string;
  readonly why: WhyNotThem;
  readonly open: number;
  readonly capacity: number;
}

/** Why an agent got a chat, kept with the chat and shown on it. */
export interface AssignReason {
  readonly rule: AssignRule;
  /** Who could have taken it, the chosen one first; empty where a person decided. */
  readonly candidates: readonly Candidate[];
  /** Who could not have taken it, and why; absent where a person decided. */
  readonly passedOver?: readonly PassedOver[];
  /** The internal note of a transfer, '' where there is none. */
  readonly note: string;
}
