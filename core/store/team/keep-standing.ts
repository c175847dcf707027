import type { TeamStanding } from '../../engine/team-session.ts';
import type { DeskDb } from '../db.ts';
import type { TeamStandingRow } from '../team-rows.ts';

/** Until when everything is known to be here, as far as the last life of the worker could tell. */
async function knownUntil(db: DeskDb, { since }: TeamStandingRow, ahead: number): Promise<number> {
  const last = await db.commits.toCollection().last();
  return Math.max(since, (last?.at ?? 0) - ahead);
}

/**
 * Keeps how this browser stands to its team, since when, and until when everything is here. A worker that begins to join while the
 * row says live is another life: it goes by the last commit.
 * @param now epoch ms of this device, and at that instant by the shop's clock.
 */
export async function keepStanding(
  db: DeskDb,
  standing: TeamStanding,
  { now, shopNow }: { readonly now: number; readonly shopNow: number },
): Promise<void> {
  const before = await db.teamStanding.get('standing');
  const same = before?.standing.state === standing.state;
  const wasLive = before?.standing.state === 'live';
  const began = standing.state === 'joining';
  const until = wasLive ? (began ? await knownUntil(db, before, shopNow - now) : now) : before?.liveUntil;
  const since = same ? before.since : now;
  await db.teamStanding.put({ key: 'standing', standing, since, liveUntil: until ?? null });
}
