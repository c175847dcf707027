/** A chat as the log tells of it, kept without any of the desk's own code. Times are epoch ms. */
export interface WitnessedChat {
  readonly conversation: string;
  readonly n: number;
  readonly openedAt: number;
  readonly bySeller: boolean;
  readonly inHoliday: boolean;
  open: boolean;
  holder: string | null;
  closedAt: number | null;
  endedBy: string | null;
  timedOut: boolean;
  /** Since when a buyer waits; null when none does. */
  waitingSince: number | null;
  lastMessageAt: number | null;
  firstInbound: { at: number; due12: number | null; due24: number | null } | null;
  firstReply: { at: number; by: string | null } | null;
  /** How long each wait that an agent ended had lasted, ms. */
  readonly waits: number[];
  agentSpoke: boolean;
  automationLast: boolean;
  noResponse: boolean;
  readonly assignments: { to: string; at: number }[];
  rating: { stars: number; at: number } | null;
}

/** A message written at this desk. */
export interface WitnessedSend {
  readonly id: string;
  readonly conversation: string;
  readonly chat: number;
  readonly text: string;
  /** What it is where no person wrote it; null where one did. */
  readonly automation: { readonly kind: string; readonly about: string; readonly answer?: string } | null;
  /** Where the log tells of it: smaller is earlier. */
  readonly place: number;
  retried: boolean;
  fate: 'underWay' | 'delivered' | 'failed' | 'discarded' | 'recalled' | 'withdrawn';
  shopId: string;
}

export function newlyOpened(
  conversation: string,
  n: number,
  at: number,
  seller: boolean,
  holiday: boolean,
): WitnessedChat {
  return {
    conversation,
    n,
    openedAt: at,
    bySeller: seller,
    inHoliday: holiday,
    open: true,
    holder: null,
    closedAt: null,
    endedBy: null,
    timedOut: false,
    waitingSince: null,
    lastMessageAt: null,
    firstInbound: null,
    firstReply: null,
    waits: [],
    agentSpoke: false,
    automationLast: false,
    noResponse: false,
    assignments: [],
    rating: null,
  };
}
