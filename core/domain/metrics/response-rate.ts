import type { Chat } from '../chat/chat.ts';
import type { WindowHours } from '../shop/market.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** A chat with what a measure must know beyond it. */
export interface MeasuredChat {
  readonly chat: Chat;
  /** The buyer is blocked now. */
  readonly blocked: boolean;
}

/** Why a chat is in neither response measure (docs/rules.md §5). */
export type Exclusion = 'holiday' | 'startedBySeller' | 'noResponseNeeded' | 'automationAlone' | 'blocked';

/** What a chat counts for in the response rate. */
export type Standing =
  | { readonly is: 'inTime' }
  | { readonly is: 'late' }
  | { readonly is: 'pending' }
  | { readonly is: 'excluded'; readonly why: Exclusion };

/** The response rate's four numbers; `counted` includes `inTime`. */
export interface ResponseRate {
  readonly counted: number;
  readonly inTime: number;
  readonly pending: number;
  readonly excluded: number;
}

/** Whether a chat's first inbound message lies in the last 7 days, both ends included. */
function isOfTheWeek(chat: Chat, now: number): boolean {
  const at = chat.facts.firstInbound?.at;
  return at !== undefined && at >= now - SEVEN_DAYS && at <= now;
}

/** Why a chat is left out; null where it is not. */
function exclusionOf({ chat, blocked }: MeasuredChat): Exclusion | null {
  const { facts } = chat;
  if (chat.openedInHoliday) return 'holiday';
  if (chat.startedBy === 'seller') return 'startedBySeller';
  if (facts.noResponseNeeded) return 'noResponseNeeded';
  if (facts.automationHasLastWord && !facts.agentSpoke) return 'automationAlone';
  return blocked ? 'blocked' : null;
}

/** What a chat counts for in the response rate, whatever the time: if it is pending, until when. */
export type Settled =
  | Exclude<Standing, { readonly is: 'pending' }>
  /** Epoch ms: from this instant on it is late; infinite where it has no deadline. */
  | { readonly is: 'pending'; readonly until: number };

/** What a chat with a first inbound message counts for until it changes (docs/rules.md §5). */
export function settledOf(measured: MeasuredChat, hours: WindowHours): Settled {
  const why = exclusionOf(measured);
  if (why) return { is: 'excluded', why };
  const { firstInbound, firstReply } = measured.chat.facts;
  const due = hours === 12 ? firstInbound?.due12 : firstInbound?.due24;
  if (due === null || due === undefined) return { is: 'pending', until: Number.POSITIVE_INFINITY };
  if (firstReply) return { is: firstReply.at <= due ? 'inTime' : 'late' };
  return { is: 'pending', until: due };
}

/** What a chat with a first inbound message counts for at an instant (docs/rules.md §5). @param now epoch ms. */
export function standingOf(measured: MeasuredChat, hours: WindowHours, now: number): Standing {
  const settled = settledOf(measured, hours);
  if (settled.is !== 'pending') return settled;
  return { is: now < settled.until ? 'pending' : 'late' };
}

/** Whose chat it is for the measures: who sent the first reply, else who holds (or held) it; null for nobody's. */
function answerableAgent({ facts, holder }: Chat): string | null {
  return facts.firstReply ? facts.firstReply.by : holder;
}

/** The response rate over the last 7 days; of one agent's chats if one is named. */
export function responseRate(
  chats: readonly MeasuredChat[],
  hours: WindowHours,
  now: number,
  agent?: string,
): ResponseRate {
  const theirs = chats.filter(
    ({ chat }) => isOfTheWeek(chat, now) && (agent === undefined || answerableAgent(chat) === agent),
  );
  const standings = theirs.map((each) => standingOf(each, hours, now).is);
  const count = (is: Standing['is']) => standings.filter((each) => each === is).length;
  const inTime = count('inTime');
  return { counted: inTime + count('late'), inTime, pending: count('pending'), excluded: count('excluded') };
}

/** Mean of the agents' waits that ended with a reply, in the last 7 days' chats; ms, rounded half up; null for none. */
export function averageResponse(chats: readonly MeasuredChat[], now: number): number | null {
  const waits = chats
    .filter((each) => isOfTheWeek(each.chat, now) && exclusionOf(each) === null)
    .flatMap(({ chat }) => chat.facts.answered.map(({ after }) => after));
  if (waits.length === 0) return null;
  const sum = waits.reduce((total, wait) => total + wait, 0);
  const rest = sum % waits.length;
  return (sum - rest) / waits.length + (2 * rest >= waits.length ? 1 : 0);
}
