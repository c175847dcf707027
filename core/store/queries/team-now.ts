import type { Agent } from '../../domain/roster/agent.ts';
import { startOfDay } from '../../domain/shop/zone.ts';
import type { DeskDb } from '../db.ts';
import { addCounts, countsIn, countsOfRow, noCounts } from '../projections/tallies.ts';
import type { TallyCounts, UnplacedChat } from '../rows.ts';
import { lastAnswerOf } from './answered-lately.ts';
import { chatsOfAgent, unassignedScope } from './chat-scope.ts';
import { chatsIn } from './chats-in.ts';
import { countedBetween } from './counted-between.ts';
import { movedSince } from './moved-since.ts';
import { sessionsIn } from './sessions-today.ts';
import { shopNow } from './shop-now.ts';

/** What somebody, or nobody, has on their hands. */
export interface Hands {
  readonly counts: TallyCounts;
  /** The chat that waits longest; null where none does. */
  readonly longest: UnplacedChat | null;
}

/** How it stands with an agent. */
export interface TeamMember extends Hands {
  /** The agent's. */
  readonly id: string;
  readonly agent: Agent;
  readonly sessionsToday: number;
  /** Epoch ms; null for never. */
  readonly lastAnswerAt: number | null;
}

/** The team as it is now. */
export interface TeamNow {
  readonly unassigned: Hands;
  /** In the order of the roster. */
  readonly members: readonly TeamMember[];
}

/** What each holds, '' for nobody, as of an instant. */
async function countsByHolder(
  db: DeskDb,
  holders: readonly string[],
  now: number,
): Promise<readonly TallyCounts[]> {
  const [tallies, { asOf, rows }] = await db.transaction('r', db.chats, db.tallies, db.listClock, async () =>
    Promise.all([db.tallies.bulkGet([...holders]), movedSince(db, now)]),
  );
  return holders.map((holder, n) => {
    const sum = noCounts();
    addCounts(sum, countsIn(tallies[n]), 1);
    for (const row of rows.filter((each) => each.holder === holder)) {
      addCounts(sum, countsOfRow(row, asOf), -1);
      addCounts(sum, countsOfRow(row, now), 1);
    }
    return sum;
  });
}

async function longestOf(db: DeskDb, agent: string, now: number): Promise<UnplacedChat | null> {
  const scope = agent === '' ? unassignedScope : chatsOfAgent(agent);
  const [row] = await chatsIn(db, { ...scope, status: 'unreplied', sort: 'waiting', now, limit: 1 });
  return row ?? null;
}

function sessionsOf(
  db: DeskDb,
  agents: readonly string[],
  midnight: number,
  now: number,
): Promise<readonly number[]> {
  return db.transaction('r', db.figureFacts, db.figureTallies, db.listClock, async () => {
    const [counts = new Map()] = await countedBetween(db, [midnight, now + 1], now);
    return Promise.all(agents.map((agent) => sessionsIn(db, counts, { agent, midnight, now })));
  });
}

/** Who there is and what each has on their hands; costs what the team costs, not what its chats do. @param now epoch ms by the shop's clock. */
export async function teamNow(db: DeskDb, now: number): Promise<TeamNow> {
  const shop = await shopNow(db);
  const agents = Object.values(shop.agents);
  const ids = agents.map(({ id }) => id);
  const holders = ['', ...ids];
  const [counts, longest, sessions, answers] = await Promise.all([
    countsByHolder(db, holders, now),
    Promise.all(holders.map((holder) => longestOf(db, holder, now))),
    sessionsOf(db, ids, startOfDay(now, shop.zone), now),
    Promise.all(ids.map((id) => lastAnswerOf(db, id))),
  ]);
  const hands = (n: number): Hands => ({ counts: counts[n] ?? noCounts(), longest: longest[n] ?? null });
  return {
    unassigned: hands(0),
    members: agents.map((agent, n) => ({
      ...hands(n + 1),
      id: agent.id,
      agent,
      sessionsToday: sessions[n] ?? 0,
      lastAnswerAt: answers[n] ?? null,
    })),
  };
}
