import type { AnsweredWait } from '../chat/chat.ts';
import type { WindowHours } from '../shop/market.ts';
import type { CountedChat } from './counted-chat.ts';
import { isWithin, lastDays, type Period } from './period.ts';
import { type Waits, waitsOf } from './waits.ts';

/** A chat with what a measure must know beyond it. */
export interface MeasuredChat {
  readonly chat: CountedChat;
  /** The buyer is blocked now. */
  readonly blocked: boolean;
}

/** Why a chat is in neither response measure (docs/rules.md §5). */
export type Exclusion = 'holiday' | 'startedBySeller' | 'noResponseNeeded' | 'automationAlone' | 'blocked';

/** What a response rate is asked for. */
export interface RateQuestion {
  readonly hours: WindowHours;
  readonly period: Period;
  /** As of when, epoch ms. */
  readonly now: number;
  readonly agent?: string | undefined;
}

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

/** Whether a chat's first inbound message lies in a period. */
function isOf(chat: CountedChat, period: Period): boolean {
  const at = chat.facts.firstInbound?.at;
  return at !== undefined && isWithin(at, period);
}

/** Why a chat is left out of the response measures (docs/rules.md §5); null where it is not. */
export function exclusionOf({ chat, blocked }: MeasuredChat): Exclusion | null {
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
function answerableAgent({ facts, holder }: CountedChat): string | null {
  return facts.firstReply ? facts.firstReply.by : holder;
}

/** The chats whose first inbound message lies in a period, the excluded among them; one agent's if one is named. */
export function chatsOfRate(
  chats: readonly MeasuredChat[],
  period: Period,
  agent?: string,
): readonly MeasuredChat[] {
  return chats.filter(
    ({ chat }) => isOf(chat, period) && (agent === undefined || answerableAgent(chat) === agent),
  );
}

/** The response rate over the chats whose first inbound message lies in a period; of one agent's chats if one is named. */
export function responseRateOf(
  chats: readonly MeasuredChat[],
  { hours, period, now, agent }: RateQuestion,
): ResponseRate {
  const standings = chatsOfRate(chats, period, agent).map((each) => standingOf(each, hours, now).is);
  const count = (is: Standing['is']) => standings.filter((each) => each === is).length;
  const inTime = count('inTime');
  return { counted: inTime + count('late'), inTime, pending: count('pending'), excluded: count('excluded') };
}

/** The response rate over the last 7 days; of one agent's chats if one is named. */
export function responseRate(
  chats: readonly MeasuredChat[],
  hours: WindowHours,
  now: number,
  agent?: string,
): ResponseRate {
  return responseRateOf(chats, { hours, period: lastDays(7, now), now, agent });
}

/** A wait that an agent's reply ended, with the chat it was in. */
export interface WaitInChat {
  readonly chat: CountedChat;
  readonly wait: AnsweredWait;
}

/** The agents' waits that ended with a reply, in the chats of a period that are not left out; of one agent's replies if one is named. */
export function answeredIn(
  chats: readonly MeasuredChat[],
  period: Period,
  agent?: string,
): readonly WaitInChat[] {
  return chats
    .filter((each) => isOf(each.chat, period) && exclusionOf(each) === null)
    .flatMap(({ chat }) => chat.facts.answered.map((wait) => ({ chat, wait })))
    .filter(({ wait }) => agent === undefined || wait.by === agent);
}

/** How long the waits of `answeredIn` were. */
export function waitsIn(chats: readonly MeasuredChat[], period: Period, agent?: string): Waits {
  return waitsOf(answeredIn(chats, period, agent).map(({ wait }) => wait.after));
}

/** Mean of the agents' waits that ended with a reply, in the last 7 days' chats; ms, rounded half up; null for none. */
export function averageResponse(chats: readonly MeasuredChat[], now: number): number | null {
  return waitsIn(chats, lastDays(7, now)).average;
}
