/** What the next poll depends on. Times are epoch milliseconds. */
export interface PollSituation {
  readonly now: number;
  /** When the last message arrived or was sent, or the desk was opened; null when nothing was since the worker began. */
  readonly lastActivityAt: number | null;
  readonly deskOpen: boolean;
  /** Requests of every kind made in the quota's present day. */
  readonly requestsToday: number;
  /** Requests the shop allows a day (10,000 documented; Infinity for a shop without a quota). */
  readonly quota: number;
  /** When the quota starts anew. */
  readonly quotaEndsAt: number;
  /** What one round is expected to cost, in requests (at least 1). */
  readonly requestsPerRound: number;
  /** Rounds that failed in a row. */
  readonly failures: number;
  /** What the last fault asked for, null when it asked for nothing. */
  readonly retryAfterMs: number | null;
}

export interface PollPace {
  readonly fastestMs: number;
  readonly slowestMs: number;
}

/** Against the live platform; also the slowest pace at which a day's quota is certain to last. */
export const shopPace: PollPace = { fastestMs: 2_500, slowestMs: 60_000 };
/** Against a shop in the same process, where a request costs nothing. */
export const practicePace: PollPace = { fastestMs: 1_000, slowestMs: 5_000 };

/** Requests a shop of the platform's answers a day, as far as is documented; whether each app or each shop has them is not. */
export const dayQuota = 10_000;

/** A fifth of the quota is never spent on looking, so that sending always works. */
const RESERVE = 0.2;
const BACKOFF_CAP_MS = 5 * 60_000;
/** Quiet for this many times the pace, and the pace slackens: two minutes of quiet make five seconds. */
const SLACKENING = 24;

/** Milliseconds until the next round of sync. Honours Retry-After, backs off after faults, and never plans more than the quota carries. */
export function nextPollDelay(situation: PollSituation, pace: PollPace = shopPace): number {
  const wanted = situation.failures > 0 ? backoff(situation.failures, pace) : adaptive(situation, pace);
  return Math.max(wanted, situation.retryAfterMs ?? 0, affordable(situation, pace));
}

function adaptive({ now, lastActivityAt, deskOpen }: PollSituation, pace: PollPace): number {
  const quiet = lastActivityAt === null ? Infinity : Math.max(0, now - lastActivityAt);
  const slowest = deskOpen ? pace.slowestMs / 2 : pace.slowestMs;
  const fastest = deskOpen ? pace.fastestMs : Math.min(pace.fastestMs * 4, slowest);
  return Math.min(slowest, Math.max(fastest, quiet / SLACKENING));
}

function backoff(failures: number, pace: PollPace): number {
  return Math.min(BACKOFF_CAP_MS, pace.fastestMs * 2 ** Math.min(failures, 20));
}

/** The shortest delay the quota allows: none while enough is left to poll slowly until its end, an even spread after that. */
function affordable(situation: PollSituation, pace: PollPace): number {
  if (!Number.isFinite(situation.quota)) return 0;
  const remainingMs = Math.max(0, situation.quotaEndsAt - situation.now);
  const cost = Math.max(1, situation.requestsPerRound);
  const rounds = Math.floor((situation.quota * (1 - RESERVE) - situation.requestsToday) / cost);
  if (rounds < 1) return remainingMs;
  const slowRounds = Math.ceil(remainingMs / pace.slowestMs);
  return rounds > slowRounds + 1 ? 0 : remainingMs / rounds;
}

/** So much of the day's quota may be used up before what is not asked for by a person has to wait. */
const LEISURE = 0.5;

/** Whether the quota bears requests that nobody waits for. */
export function hasSpare(
  { now, requestsToday, quotaEndsAt }: Pick<PollSituation, 'now' | 'requestsToday' | 'quotaEndsAt'>,
  quota: number,
): boolean {
  return now >= quotaEndsAt || requestsToday < quota * LEISURE;
}
