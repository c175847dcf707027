import { averageResponse, responseRate } from '../../../core/domain/metrics/response-rate.ts';
import { satisfaction, sessions } from '../../../core/domain/metrics/satisfaction.ts';
import { startOfDay } from '../../../core/domain/shop/zone.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { figuresOf } from '../../../core/store/queries/figures-of.ts';
import { chatsAssignedSince, chatsOfTheWeek, chatsRatedSince } from '../../support/measured-chats.ts';
import { figuresOf as witnessedFigures } from '../witness/figures.ts';
import type { Witness } from '../witness/witness.ts';

/** The desk's figures are those of the log, counted the slow way. */
export async function figuresAreTheLogs(
  db: DeskDb,
  witness: Witness,
  agents: readonly string[],
  zone: string,
  now: number,
): Promise<string[]> {
  const meant = witnessedFigures(witness, { now, zone });
  const midnight = startOfDay(now, zone);
  const [week, rated, assigned] = await Promise.all([
    chatsOfTheWeek(db, now),
    chatsRatedSince(db, midnight),
    chatsAssignedSince(db, midnight),
  ]);
  const kept = await figuresOf(db, { agent: agents[0] ?? '', now, zone });
  const found: Record<string, [unknown, unknown]> = {
    'response rate, 12 h': [responseRate(week, 12, now), meant.rate(12)],
    'response rate, 24 h': [responseRate(week, 24, now), meant.rate(24)],
    'response rate kept, 12 h': [kept.rate(12), meant.rate(12)],
    'response rate kept, 24 h': [kept.rate(24), meant.rate(24)],
    'average response': [averageResponse(week, now), meant.averageResponse()],
    satisfaction: [satisfaction(rated, midnight, now), meant.satisfaction()],
    'satisfaction kept': [kept.satisfaction, meant.satisfaction()],
  };
  for (const agent of agents) {
    found[`response rate of ${agent}`] = [responseRate(week, 12, now, agent), meant.rate(12, agent)];
    found[`satisfaction of ${agent}`] = [
      satisfaction(rated, midnight, now, agent),
      meant.satisfaction(agent),
    ];
    const { sessionsToday } = await figuresOf(db, { agent, now, zone });
    found[`sessions kept of ${agent}`] = [sessionsToday, meant.sessions(agent)];
    found[`sessions of ${agent}`] = [sessions(assigned, midnight, now, agent), meant.sessions(agent)];
  }
  return Object.entries(found)
    .filter(([, [is, should]]) => JSON.stringify(is) !== JSON.stringify(should))
    .map(([name, [is, should]]) => `${name} is ${JSON.stringify(is)}, by the log ${JSON.stringify(should)}`);
}
