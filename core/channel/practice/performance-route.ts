import type { PerformanceData } from '../tiktok/openapi.gen.ts';
import type { Asked } from './asked.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { StoredMessage } from './shop-state.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A chat that a buyer leaves for so long after an answer is over; the platform closes it. */
const SILENCE_MS = 6 * HOUR_MS;

/** A chat as the platform sees it: from a buyer's message to its first answer. */
interface Session {
  readonly beganAt: number;
  answeredAt: number | null;
}

const answers: ReadonlySet<string> = new Set(['CUSTOMER_SERVICE', 'SHOP', 'ROBOT']);

/** A conversation cut where the buyer was silent after an answer. */
function sessionsOf(messages: readonly StoredMessage[]): Session[] {
  const sessions: Session[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { role, at, visible } of messages) {
    const open = sessions.at(-1);
    if (role === 'BUYER') {
      const over = open !== undefined && open.answeredAt !== null && at - last > SILENCE_MS;
      if (!open || over) sessions.push({ beganAt: at, answeredAt: null });
    } else if (answers.has(role) && visible && open) open.answeredAt ??= at;
    last = at;
  }
  return sessions;
}

/** A day of the platform's own, which are those of UTC; NaN for what is none. */
function dayAt(text: string | null): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
}

/** One decimal, as the platform tells its figures; "0.0" of nothing. */
function tenths(part: number, whole: number, unit: number): string {
  return (whole === 0 ? 0 : part / whole / unit).toFixed(1);
}

/**
 * GET performance: what the shop itself counts of chats begun in a range of days. It knows no holiday mode, no weekend cover and no
 * chat that needed no answer, and counts an automatic answer like any other.
 */
export function customerServicePerformance({ world: { state, at: now }, url }: Asked): Reply {
  const [from, before] = [
    dayAt(url.searchParams.get('support_date_ge')),
    dayAt(url.searchParams.get('support_date_lt')),
  ];
  if (!(from < before)) return refuse(400, 36009004, 'support_date_ge must be a day before support_date_lt');
  const within = (at: number) => at >= from && at < before;
  const sessions = Object.values(state.conversations)
    .flatMap(({ messages }) => sessionsOf(messages))
    .filter(({ beganAt }) => within(beganAt));
  const counted = sessions.filter(
    ({ beganAt, answeredAt }) => answeredAt !== null || now - beganAt >= DAY_MS,
  );
  const waits = sessions.flatMap(({ beganAt, answeredAt }) =>
    answeredAt === null ? [] : [answeredAt - beganAt],
  );
  const soon = counted.filter(
    ({ beganAt, answeredAt }) => answeredAt !== null && answeredAt - beganAt <= DAY_MS,
  );
  const ratings = state.ratings.filter(({ at }) => within(at));
  const good = ratings.filter(({ stars }) => stars >= 4);
  const data: PerformanceData = {
    performance: {
      response_percentage: tenths(soon.length, counted.length, 0.01),
      response_time_mins: tenths(
        waits.reduce((sum, wait) => sum + wait, 0),
        waits.length,
        MINUTE_MS,
      ),
      satisfaction_percentage: tenths(good.length, ratings.length, 0.01),
      support_session_count: sessions.length,
    },
  };
  return ok(data);
}
